import { HOURS_OF_MONTH } from '../../quantity/index.ts'
import type { Figure } from '../figure.ts'
import { constant } from '../leaves.ts'
import { seconds } from '../measures.ts'
import { type Cell, inWords, states } from './cell.ts'
import { isNamed, isTold, NAMED } from './cues.ts'
import { type Family, type Field, type Instance, isHopeless } from './family.ts'
import type { Formula } from './formula.ts'
import { formulas } from './formulas.ts'
import type { Row } from './grid.ts'
import { namesParts } from './named-after.ts'

// In bits: a column is rather worked out of those that stand before it.
const BEHIND = 2
const FALLS =
  /\b(?:fall|drop|decline|decrease|reduction|sav(?:es?|ed|ings?)|discount|off|less|fewer|lost|loss|cheaper|faster|down)\b/
const words: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1e6 }
const derived = ['share', 'change', 'difference', 'ratio', 'mean'] as const

/** The formulas over one, two or three other columns that a column may keep. */
export function tryFormulas(field: Field, column: number): Family[] {
  return [...tryTaking(field, column, 1), ...tryTaking(field, column, 2), ...tryTaking(field, column, 3)]
}

function tryTaking(field: Field, column: number, takes: 1 | 2 | 3): Family[] {
  const head = field.heads.get(column) ?? ''
  const place = field.columns.indexOf(column)
  const before = combine(field.columns.slice(0, place), takes)
  // What comes behind goes in only where it is not itself worked out of what stands before.
  const isGiven = (other: number) => !derived.some((sort) => isTold(sort, field.heads.get(other) ?? ''))
  const all = combine(
    field.columns.filter((other, at) => other !== column && (at < place || isGiven(other))),
    takes,
  )
  const count = Math.max(1, all.length)
  const isPercent = isAllPercent(field, column)
  const headed = takes === 2 ? perNumber(head) : []
  const spread = isPercent ? spreadOf(field, column) : 0
  return [...headed, ...formulas[takes]].flatMap((formula) => {
    const isShare = formula.sort === 'share' || formula.sort === 'change'
    const isWorded = isTold(formula.sort, head) || (isPercent && isShare)
    const isJoined = (inputs: readonly number[]) => cancels(field, column, inputs, formula)
    const choices = formula.needs ? headedBy(field, formula.needs, column) : isWorded ? all : before
    return choices.flatMap((inputs) => {
      if (formula.isSymmetric && (inputs[0] as number) > (inputs[1] as number)) return []
      const isNeeded = formula.needs !== undefined
      const family = tryFormula(field, column, inputs, formula)
      if (family === undefined) return []
      const isCommon =
        formula.isCommon === true ||
        (formula.isFall === true && FALLS.test(head)) ||
        (formula.isOff === true && isAllPercent(field, inputs[1]))
      const isCued = isWorded || isJoined(inputs)
      const turned = inputs.some((other) => field.columns.indexOf(other) > place) ? BEHIND : 0
      // What stands before the amounts that it names goes into them: so much a tree, and then the trees' harvest.
      const named = isCommon && isCued && turned === 0 ? namedBits(field, head, inputs, formula) : 0
      const isOwn =
        isNeeded ||
        named > 0 ||
        headed.includes(formula) ||
        (isCommon && (isNamed(formula.sort, isPercent ? `${head} %` : head) || isJoined(inputs)))
      const known = (isOwn ? Math.max(NAMED, named) : 0) + (formula.sort === 'share' ? spread : 0)
      const cost = costOf(field, { ...formula, isCommon }, isCued, count) - known
      const isOwnInTotals = isShare || formula.sort === 'ratio'
      return [{ ...family, isCued, isNamed: isOwn, isOwnInTotals, cost: isNeeded ? 0 : cost + turned }]
    })
  })
}

/** Whether the units of a row come out: kilometres by hours in km/h, GB at a price per GB in money. */
function cancels(
  { body }: Field,
  column: number,
  [first = -1, second = -1]: readonly number[],
  { sort, takes, isCommon }: Formula,
): boolean {
  if (takes !== 2 || isCommon !== true) return false
  return body.some(({ cells }) => {
    const [result, a, b] = [cells.get(column)?.figure, cells.get(first)?.figure, cells.get(second)?.figure]
    if (result === undefined || a === undefined || b === undefined) return false
    if (sort === 'ratio') return isRateOf(result, a, b)
    return sort === 'product' && (isRateOf(a, result, b) || isRateOf(b, result, a))
  })
}

/** Whether one figure is said to be so much of a second for one of a third. */
function isRateOf(rate: Figure, whole: Figure, part: Figure): boolean {
  return (
    rate.per.length === 1 &&
    rate.measure === whole.measure &&
    whole.measure !== '' &&
    part.measure !== '' &&
    isUnit(rate.per[0] ?? '', part)
  )
}

function isUnit(unit: string, { kind, measure }: Figure): boolean {
  return kind === 'time' ? Object.hasOwn(seconds, unit) : unit === measure
}

/** In bits: what the words over a column say by naming the columns of which its rates are. */
function namedBits(
  { heads }: Field,
  head: string,
  [part = -1, whole = -1]: readonly number[],
  { sort, takes }: Formula,
): number {
  if (takes !== 2 || (sort !== 'share' && sort !== 'ratio')) return 0
  return NAMED * namesParts(head, heads.get(part) ?? '', heads.get(whole) ?? '')
}

/** In bits: how much the size of small per cents tells, whatever their digits. */
function spreadOf({ body }: Field, column: number): number {
  const sizes = body.flatMap(({ cells }) => Math.abs(cells.get(column)?.value ?? 0) || [])
  const median = sizes.sort((a, b) => a - b)[sizes.length >> 1] ?? 100
  return Math.max(0, Math.min(NAMED, Math.log2(100 / median) / 2))
}

/** The columns whose headers say what a formula needs, one for each need. */
function headedBy({ columns, heads }: Field, needs: readonly RegExp[], column: number): number[][] {
  const found = needs.map((need) => columns.filter((other) => other !== column && need.test(heads.get(other) ?? '')))
  return found.every(({ length }) => length === 1) ? [found.flat()] : []
}

function isAllPercent({ body }: Field, column: number | undefined): boolean {
  const cells = body.flatMap((row) => row.cells.get(column ?? -1) ?? [])
  return cells.length > 0 && cells.every(({ kind }) => kind === 'percent')
}

/** "Litres per 100 km", "per thousand": a ratio times the number that the header says. */
function perNumber(head: string): Formula[] {
  const [, said = head.match(/\bppm\b/) ? 'million' : ''] =
    /\b(?:per|an?|for|in) (\d[\d,]*|hundred|thousand|million)\b/.exec(head) ?? []
  const times = words[said] ?? Number(said.replaceAll(',', ''))
  if (!(times > 1)) return []
  return [
    {
      rule: 'arithmetic/ratio',
      sort: 'ratio',
      takes: 2,
      isSymmetric: false,
      isCommon: true,
      value: (a, b) => (a / b) * times,
      working: (a, b) => ({
        op: 'multiply',
        parts: [{ op: 'divide', parts: [a, b] }, constant(times, said)],
      }),
    },
  ]
}

/** In bits: how many other formulas would have been tried as gladly. */
function costOf(
  { isAcross }: Field,
  { takes, sort, isCommon }: Pick<Formula, 'takes' | 'sort'> & { readonly isCommon?: boolean },
  isCued: boolean,
  count: number,
): number {
  const rivals = formulas[takes].filter(
    (other) => (!isCued || other.sort === sort) && (isCommon !== true || other.isCommon === true),
  )
  return Math.log2(count * rivals.length) + (isCued ? 0 : 2) + (isCommon === true ? 0 : 1) + (isAcross ? 1 : 0)
}

/** The cells of a column as a formula gives them; undefined where too many rows break it. */
function tryFormula(
  { body }: Field,
  column: number,
  inputs: readonly number[],
  formula: Formula,
): Pick<Family, 'rule' | 'instances' | 'isLearned' | 'inRow'> | undefined {
  if (!isNear(body, column, inputs, formula)) return undefined
  const instances: Instance[] = []
  let wrong = 0
  const inRow = (row: Row, at = -1) => instanceOf(row, at, column, inputs, formula)
  for (const [at, row] of body.entries()) {
    const instance = inRow(row, at)
    if (instance === undefined) continue
    if (!states(instance.result, instance.worked)) wrong++
    instances.push(instance)
    if (isHopeless(wrong, instances.length)) return undefined
  }
  if (instances.length - wrong < 1) return undefined
  return { rule: formula.rule, instances, isLearned: false, inRow }
}

/** Whether a formula comes near enough to the cells of a column for it to be worth the trouble: numbers only, for speed. */
function isNear(
  body: readonly Row[],
  column: number,
  [a = 0, b = a, c = a]: readonly number[],
  formula: Formula,
): boolean {
  let tried = 0
  let near = 0
  for (const { cells } of body) {
    const [result, first, second, third] = [cells.get(column), cells.get(a), cells.get(b), cells.get(c)]
    if (result?.figure === undefined || first === undefined || second === undefined || third === undefined) continue
    tried++
    const off = Math.abs(formula.value(first.value, second.value, third.value) - result.value)
    const { low, high, mention } = result.figure
    const isRead = formula.sort === 'product' && [first, second, third].some(isSaidOtherwise)
    if (off <= (high - low) / result.unit + 10 ** mention.place || isRead) near++
    if (isHopeless(tried - near, tried)) return false
  }
  return near > 0
}

function isSaidOtherwise({ word, figure }: Cell): boolean {
  return word !== 1 || figure?.per.includes('h') === true
}

function instanceOf(
  { cells }: Row,
  row: number,
  column: number,
  columns: readonly number[],
  formula: Formula,
): Instance | undefined {
  const result = cells.get(column)
  if (result?.figure === undefined || result.kind === 'clock') return undefined
  const inputs: Cell[] = []
  for (const other of columns) {
    const input = cells.get(other)
    if (input === undefined || input.kind === 'clock') return undefined
    inputs.push(input)
  }
  const instance = work(row, result, inputs, formula)
  if (states(result, instance.worked) || formula.sort !== 'product') return instance
  // "288 million" at $0.32 where the header or the text says that the price is for a million; a price by the hour for a month.
  const others = [inputs.map(inWords), ...monthsOf(inputs)].map((choice) => work(row, result, choice, formula))
  return others.find(({ worked }) => states(result, worked)) ?? nearest(result, [instance, ...others])
}

/** Which of several readings comes nearest to what a cell states. */
function nearest(result: Cell, readings: readonly [Instance, ...Instance[]]): Instance {
  const off = ({ worked }: Instance) => Math.abs(Math.log(Math.abs(worked.value / result.value)))
  return readings.reduce((best, reading) => (off(reading) < off(best) ? reading : best), readings[0])
}

/** What goes by the hour as it comes to in a month. */
export function monthsOf(inputs: readonly Cell[]): Cell[][] {
  const isHourly = ({ figure }: Cell) => figure?.per.includes('h') === true
  if (!inputs.some(isHourly) || inputs.some(({ kind }) => kind === 'time')) return []
  return [HOURS_OF_MONTH, 720].map((hours) =>
    inputs.map((input): Cell => {
      if (!isHourly(input)) return input
      const working = { op: 'multiply', parts: [input.working, constant(hours, `${hours} h`)] } as const
      return { ...input, value: input.value * hours, working }
    }),
  )
}

function work(row: number, result: Cell, inputs: readonly Cell[], formula: Formula): Instance {
  const [a, b = a, c = a] = inputs as [Cell, Cell?, Cell?]
  const value = formula.value(a.value, b.value, c.value)
  return {
    row,
    result,
    inputs,
    worked: { value, low: value, high: value },
    working: () => formula.working(a.working, b.working, c.working),
  }
}

/** All ordered choices of so many columns. */
function combine(columns: readonly number[], takes: number): number[][] {
  if (takes === 0) return [[]]
  return columns.flatMap((column) =>
    combine(
      columns.filter((other) => other !== column),
      takes - 1,
    ).map((rest) => [column, ...rest]),
  )
}
