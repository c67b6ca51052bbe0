import type { Claim, Working } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { evaluate, type Worked } from '../working.ts'
import { blame } from './blame.ts'
import { bitsOf, type Cell, states } from './cell.ts'
import type { Instance, Kept } from './family.ts'
import type { Grid, Row } from './grid.ts'
import { bitsToShare, columnOf, convert, ruleOf, withValue } from './ledger-cells.ts'
import { fallingWays } from './rows.ts'
import { slipOf } from './slips.ts'
import { tableClaim } from './table-claim.ts'
import { type Total, workingOf, workTotal } from './totals.ts'

// How near what a row gives has to come to what its column's total leaves for it, as a share.
const SAME = 0.002
// How many bits a last row has to hold that is no plain total, for it to speak for one of its parts.
const SURE = 8
// The most whole things of which one may stand for all.
const MOST_TIMES = 24

/** What is known of the cells of one table: each is explained once, and one mistake is told once. */
export class Ledger {
  readonly #figures: readonly Figure[]
  readonly #rows: readonly Row[]
  readonly #totals: readonly Total[]
  readonly #claims = new Map<number, Claim>()
  /** What rows of totals would give that they do not as they stand. */
  readonly #waiting: { readonly rule: string; readonly instance: Instance }[] = []
  readonly #equations = new Set<string>()
  /** Figures out of which others are worked out. */
  readonly #isUsed = new Set<number>()

  constructor(figures: readonly Figure[], rows: readonly Row[], totals: readonly Total[]) {
    this.#figures = figures
    this.#rows = rows
    this.#totals = totals
  }

  claims(): Claim[] {
    return [...this.#claims.values()]
  }

  /** Whether a total that falls comes right with what a working gives for one of its parts. */
  readonly isConfirmed = (cell: Cell, worked: Worked): boolean =>
    this.#totals.some(
      (total) =>
        !total.ok &&
        (total.isHeld || bitsOf(total.cell) >= SURE) &&
        total.parts.includes(cell) &&
        this.#states(total, new Map([[cell, worked.value]])),
    )

  /** Takes in ways that columns keep, the surest first, and reads them in the rows of totals too. */
  addWays(ways: readonly Kept[], totalRows: readonly Row[]): void {
    for (const { family, wrong } of ways) {
      const broken = new Set(wrong.map(({ result }) => result))
      for (const instance of family.instances) {
        if (!this.#isNew(instance)) continue
        if (broken.has(instance.result)) this.#addBroken(family.rule, instance)
        else this.#addKept(family.rule, instance)
      }
      for (const row of totalRows) {
        const instance = family.inRow?.(row)
        if (instance !== undefined) this.#addTotalRow(family.rule, instance)
      }
    }
  }

  addClaims(claims: readonly Claim[]): void {
    for (const claim of claims) {
      const isKnown = claim.inputs.some((input) => this.#claims.has(input)) || this.#isUsed.has(claim.figure)
      if (!this.#claims.has(claim.figure) && (claim.ok || !isKnown)) this.#claims.set(claim.figure, claim)
    }
  }

  /** Takes in what stands under the columns: a total that falls for a cell that is known to be wrong is none itself. */
  addTotals(): void {
    for (const total of this.#totals) {
      const { cell, parts, ok, worked } = total
      if (ok) {
        this.#addTotal(total, worked, true)
        continue
      }
      const known = parts.filter(({ figure }) => figure && this.#claims.get(figure.index)?.ok === false)
      if (known.length > 0) {
        const meant = new Map(known.flatMap((part) => [[part, this.#meantOf(part)] as const]))
        const corrected = workTotal(
          cell,
          parts.map((part) => withValue(part, meant.get(part))),
          total.isMean,
        )
        // What comes neither of the parts as they stand nor as they should be is wrong by itself.
        if (states(cell, corrected)) this.#addTotal(total, corrected, true, 'from the figure as worked out')
        else if (total.isHeld && parts.every(({ figure }) => figure)) this.#addTotal(total, worked, false)
        continue
      }
      if (!total.isHeld || this.#figureOf(cell)?.ok === true || parts.some(({ figure }) => figure === undefined))
        continue
      if (!total.isMean && this.#blamePart(total)) continue
      this.#addTotal(total, worked, false)
    }
  }

  /** The same table with what its wrong cells should state; undefined where none is wrong. */
  correct(grid: Grid): Grid | undefined {
    if (![...this.#claims.values()].some(({ ok }) => !ok)) return undefined
    const corrected = (cell: Cell): Cell =>
      this.#figureOf(cell)?.ok === false ? { ...cell, value: this.#meantOf(cell) } : cell
    const rows = grid.rows.map((row): Row => {
      return { ...row, cells: new Map([...row.cells].map(([column, cell]) => [column, corrected(cell)])) }
    })
    return { ...grid, rows }
  }

  #figureOf({ figure }: Cell): Claim | undefined {
    return figure && this.#claims.get(figure.index)
  }

  /** What a cell should state, in its own unit. */
  #meantOf(part: Cell): number {
    const claim = this.#figureOf(part)
    return claim === undefined ? part.value : (part.sign * claim.value * (part.figure?.scale ?? 1)) / part.unit
  }

  #cellsBeside(part: Cell): Row['cells'] {
    return this.#rows.find(({ cells }) => [...cells.values()].includes(part))?.cells ?? new Map()
  }

  #states({ cell, parts, isMean }: Total, meant: ReadonlyMap<Cell, number>): boolean {
    const corrected = parts.map((part) => withValue(part, meant.get(part)))
    return states(cell, workTotal(cell, corrected, isMean))
  }

  /** Whether no surer way has told the same of these cells. */
  #isNew({ result, inputs }: Instance): boolean {
    const key = [result, ...inputs]
      .map(({ figure }) => figure?.index ?? -1)
      .sort((a, b) => a - b)
      .join(' ')
    if (this.#equations.has(key)) return false
    this.#equations.add(key)
    return true
  }

  #add(
    rule: string,
    { figure, unit }: Cell,
    inputs: readonly Cell[],
    working: Working,
    worked: Worked,
    ok: boolean,
    reading = '',
  ): void {
    if (figure === undefined || this.#claims.has(figure.index)) return
    const from = inputs.flatMap((input) => input.figure ?? [])
    for (const { index } of from) this.#isUsed.add(index)
    const share = unit / figure.scale
    const inOwn =
      share === 1 ? worked : { value: worked.value * share, low: worked.low * share, high: worked.high * share }
    const own = share === 1 ? working : convert(working, share)
    this.#claims.set(figure.index, { ...tableClaim(rule, figure, from, own, inOwn, ok), reading })
  }

  #addKept(rule: string, { result, inputs, working, worked }: Instance): void {
    const isCorrected = inputs.some((input) => this.#figureOf(input)?.ok === false)
    this.#add(rule, result, inputs, working(), worked, true, isCorrected ? 'from the figure as worked out' : '')
  }

  #addBroken(rule: string, instance: Instance): void {
    const { cell, others, working } = blame(
      instance,
      (input, value) => this.isConfirmed(input, { value, low: value, high: value }),
      (turned) => evaluate(turned, this.#figures).value,
    )
    const isOwn = cell === instance.result
    // One mistake is told once: what a cell that is known to be wrong gives is not held against what rests on it.
    if (instance.inputs.some((input) => this.#figureOf(input)?.ok === false)) {
      this.#waiting.push({ rule, instance })
      return
    }
    const worked = isOwn ? instance.worked : evaluate(working, this.#figures)
    this.#add(isOwn ? rule : ruleOf(working), cell, others, working, worked, false)
    if (!isOwn)
      this.#add(
        rule,
        instance.result,
        instance.inputs,
        instance.working(),
        instance.worked,
        true,
        'from the figure as worked out',
      )
  }

  /** A cell in the row of a total that its own row gives, at once or from the figure as worked out. */
  #addTotalRow(rule: string, instance: Instance): void {
    const { result, inputs, worked } = instance
    const isSum = this.#totals.some(({ cell, ok }) => cell === result && ok)
    if (isSum) return
    if (states(result, worked) && bitsOf(result) >= 4 && inputs.every(({ value }) => value !== result.value))
      this.#add(rule, result, inputs, instance.working(), worked, true)
    else this.#waiting.push({ rule, instance })
  }

  /** What rows of totals give once what is wrong in them is set right. */
  addWaiting(figures: readonly Figure[] = this.#figures): void {
    const corrected = figures.map((figure) => {
      const claim = this.#claims.get(figure.index)
      return claim?.ok === false ? { ...figure, value: claim.value * figure.scale } : figure
    })
    for (const { rule, instance } of this.#waiting) {
      const { result, inputs } = instance
      const working = instance.working()
      const worked = evaluate(working, corrected)
      if (inputs.some((input) => this.#figureOf(input)?.ok === false) && states(result, worked))
        this.#add(rule, result, inputs, working, worked, true, 'from the figure as worked out')
    }
  }

  #addTotal(total: Total, worked: Worked, ok: boolean, reading = ''): void {
    const rule = total.isMean ? 'arithmetic/ratio' : 'arithmetic/sum'
    this.#add(rule, total.cell, total.parts, workingOf(total), worked, ok, reading)
  }

  /** A total that falls for one of its parts: miswritten, copied from its neighbour, one for many, or not what its row gives. */
  #blamePart(total: Total): boolean {
    const { cell, parts, worked } = total
    if (slipOf(cell, worked.value).bits >= 5) return this.#blameByRow(total)
    const gap = (cell.value - worked.value) * cell.unit
    const guilty = parts.filter((part) => {
      if (part.figure === undefined || part.sign < 0 || bitsOf(part) < 6) return false
      const needed = part.value + gap / part.unit
      if (!(needed > 0)) return false
      const times = needed / part.value
      const isOneOfMany =
        times > 2.5 && times <= MOST_TIMES && Math.abs(times - Math.round(times)) * bitsToShare(part) < 1
      return slipOf(part, needed).isSharp || isOneOfMany || this.#isCopied(total, part)
    })
    const [only] = guilty
    if (only?.figure === undefined || guilty.length > 1) return this.#blameByRow(total)
    const others = parts.filter((part) => part !== only)
    const working: Working = {
      op: 'subtract',
      parts: [
        { op: 'figure', figure: cell.figure?.index ?? 0, exact: true, scale: only.unit },
        ...others.map(({ working: own }) => own),
      ],
    }
    const value = only.value + gap / only.unit
    this.#add('arithmetic/difference', only, [cell, ...others], working, { value, low: value, high: value }, false)
    this.#acceptTotal(total)
    return true
  }

  /** Takes a total for right that is so once the cell that is blamed is set right. */
  #acceptTotal(total: Total): void {
    const { value } = total.cell
    this.#addTotal(total, { value, low: value, high: value }, true, 'from the figure as worked out')
  }

  /** The same number to the cent as beside it, where no other row has the same in both columns. */
  #isCopied({ cell }: Total, part: Cell): boolean {
    if (bitsOf(part) < 10) return false
    const column = columnOf(this.#cellsBeside(part), part)
    const own = [...this.#cellsBeside(part).values()]
    if (own.filter(({ value }) => value === part.value).length !== 2 || own.length < 3) return false
    return [column - 1, column + 1].some((other) => {
      const same = this.#rows.filter(({ cells }) => {
        const [own, beside] = [cells.get(column), cells.get(other)]
        return own !== undefined && own !== cell && own.value === beside?.value
      })
      return same.length === 1 && same[0]?.cells.get(column) === part && this.#rows.length > 3
    })
  }

  /** Whether others come right that are worked out of a figure as it stands. */
  #isBorneOut({ index }: Figure): boolean {
    return [...this.#claims.values()].some(({ ok, inputs, reading }) => ok && reading === '' && inputs.includes(index))
  }

  /** $552.00 for 2,400 GB at $0.023 in a column that adds up with $55.20. */
  #blameByRow(total: Total): boolean {
    const { cell, parts, worked } = total
    const gap = (cell.value - worked.value) * cell.unit
    const blamed = parts.flatMap((part) => {
      if (part.figure === undefined || this.#isBorneOut(part.figure)) return []
      const left = part.value + gap / part.unit
      const way = fallingWays(part.figure, this.#cellsBeside(part), this.#figures).find(
        ({ value }) => left > 0 && Math.abs(value - left) <= SAME * left,
      )
      return way === undefined ? [] : [{ part, way }]
    })
    const [only] = blamed
    if (only === undefined || blamed.length > 1 || !this.#states(total, new Map([[only.part, only.way.value]])))
      return false
    this.#claims.set(only.way.figure, { ...only.way, odds: 1, strength: 4, cue: 'table', plain: 7 })
    this.#acceptTotal(total)
    return true
  }
}
