import type { Operator, Working } from '../claim.ts'
import { CUE } from '../cues.ts'
import type { Figure, Join } from '../figure.ts'
import { agrees } from '../judge.ts'
import { canCome, constant, isExact, leaf, scaleFor } from '../leaves.ts'
import { isPhysical } from '../measures.ts'
import type { Search } from '../search.ts'
import type { Worked } from '../working.ts'

// Nobody writes out more than so many numbers in one working.
const MOST = 200
const operators = new Set<Join>(['plus', 'minus', 'times', 'over'])

/** Figures joined by operator words or signs, and what they give: "475 + 950 = 1,425", "twelve times nine is". */
export function tryEquations(search: Search): void {
  const { figures, figure } = search
  if (operators.has(figure.join)) return
  const before = chainBefore(figures, figure)
  if (before.length > 1 && isOutcome(figure) && canCome(figure, before)) tryChain(search, before)
  if (before.length === 2 && isOutcome(figure)) tryDivided(search, before)
  if (before.length > 1 && isOutcome(figure)) tryWithBefore(search, before)
  const next = figures[figure.index + 1]
  if (next?.join !== 'equals') return
  const after = chainAfter(figures, next)
  if (after.length > 1) tryChain(search, after)
}

function chainBefore(figures: readonly Figure[], figure: Figure): Figure[] {
  const chain: Figure[] = []
  for (let at = figure.index - 1; at >= 0; at--) {
    const part = figures[at]
    if (part === undefined || (part.block !== figure.block && !isAnswered(part, figure, at))) break
    chain.unshift(part)
    if (part.join === 'unknown') return []
    if (!operators.has(part.join)) break
  }
  return chain
}

/** "You pay 546 and twelve times 35, which is 966": what comes on top of a product, where it fits. */
function tryWithBefore(search: Search, [first, ...more]: readonly Figure[]): void {
  const prior = search.figures[(first as Figure).index - 1]
  if (first?.join !== 'and' || prior?.block !== first.block || !more.every(({ join }) => join === 'times')) return
  const chain = [prior, { ...first, join: 'plus' as const }, ...more]
  const [scales] = readScales(search.figure, chain, false)
  if (scales === undefined) return
  const working = build(
    chain,
    chain.map(({ join }) => join),
    scales,
  )
  const value = pointOf(working, chain)
  if (!agrees(search.figure, exactly(value))) return
  search.try(
    { rule: 'arithmetic/sum', support: 5, value, working: () => working, asserted: true, cued: true, distance: 0 },
    chain,
  )
}

/** "168 by 32 is 5.25": a word that multiplies may divide as well. */
function tryDivided(search: Search, [whole, part]: readonly Figure[]): void {
  if (whole === undefined || part?.join !== 'times' || part.lead & CUE.ratio || part.value === 0) return
  const scale = whole.measure === part.measure ? part.scale : scaleFor(search.figure, whole) || whole.scale
  const [over, by] = [leaf(whole, scale, isExact(whole)), leaf(part, part.scale, isExact(part))]
  search.try(
    {
      rule: 'arithmetic/ratio',
      support: 3,
      value: whole.value / scale / (part.value / part.scale),
      working: () => ({ op: 'divide', parts: [over, by] }),
      asserted: false,
      distance: 0,
    },
    [whole, part],
  )
}

/** Whether a working is left open and the next to speak says no more than what it gives: "times twelve … — 15,780." */
function isAnswered({ block }: Figure, { lead, block: own, index }: Figure, at: number): boolean {
  return own === block + 1 && (at < index - 1 || (lead & ~CUE.labelled) === 0)
}

function chainAfter(figures: readonly Figure[], first: Figure): Figure[] {
  const chain = [first]
  for (let at = first.index + 1; ; at++) {
    const part = figures[at]
    if (part === undefined || part.block !== first.block || !operators.has(part.join)) return chain
    chain.push(part)
  }
}

function tryChain(search: Search, chain: readonly Figure[]): void {
  if (chain.length > MOST) return
  const joins = chain.map(({ join }) => join)
  const isSum = joins.slice(1).every((join) => join === 'plus' || join === 'minus')
  const score = search.figure.sentence === chain[0]?.sentence ? 5 : 4
  const workings = readScales(search.figure, chain, isSum).map((scales) => {
    const plain = build(chain, joins, scales)
    const times = shortenedBy(search, chain, pointOf(plain, chain))
    return times === 1 ? plain : (times === 100 && !isSum && withoutHundred(plain)) || combineTimes(plain, times)
  })
  // What fits as it is written may leave its units out; what does not is told in those that it has.
  const fitting = workings.filter((working) => agrees(search.figure, exactly(pointOf(working, chain))))
  for (const working of fitting.length > 0 ? fitting : workings.slice(-1))
    search.try(
      {
        rule: ruleOf(joins),
        support: score,
        value: pointOf(working, chain),
        working: () => working,
        cue: joins.slice(1).join(' '),
        asserted: true,
        cued: true,
        distance: 0,
      },
      chain,
    )
}

/** "576 minus 343, 233 thousand": the thousands that only the last number says; 1 where that is no nearer. */
function shortenedBy({ figure, stated }: Search, chain: readonly Figure[], value: number): number {
  const factor = figure.word
  const isNearer = Math.abs(Math.log((value * factor) / stated)) < Math.abs(Math.log(value / stated))
  if (factor > 1 && isNearer && !chain.some((part) => part.word > 1)) return factor
  const factors = factorsOf(figure, chain)
  const isOfPercent = figure.kind === 'percent' && chain.some(isPercent)
  return factors.find((one) => agrees(figure, exactly(value * one))) ?? (isOfPercent ? (factors[0] ?? 1) : 1)
}

/** What units that nobody writes may multiply by: a share as percent; kilowatt-hours of watts, a price for each GB of TB. */
function factorsOf(figure: Figure, chain: readonly Figure[]): readonly number[] {
  if (figure.kind === 'percent') return [100]
  const isOther = ({ kind, measure }: Figure) => (kind === 'data' || isPhysical(measure)) && measure !== figure.measure
  return chain.some(isOther) ? [1e3, 1e-3, 1e6, 1e-6] : []
}

function exactly(value: number): Worked {
  return { value, low: value, high: value }
}

function combineTimes(working: Working, factor: number): Working {
  return { op: 'multiply', parts: [working, constant(factor, String(factor))] }
}

/** Eleven times one and a half percent is told in percent: 11 × 1.5 ÷ 100 × 100 is 11 × 1.5; each term of a sum is. */
function withoutHundred(working: Working): Working | undefined {
  if (!('parts' in working)) return undefined
  const { op, parts } = working
  const [first, last] = parts
  if (op === 'divide' && last?.op === 'constant' && last.value === 100) return first
  const within = parts.map(withoutHundred)
  if (op === 'add' || op === 'subtract') {
    const all = within.filter((part) => part !== undefined)
    return all.length === parts.length ? { op, parts: all } : undefined
  }
  // What is divided by a percentage is not told in percent.
  const at = op === 'divide' ? (within[0] === undefined ? -1 : 0) : within.findIndex((part) => part !== undefined)
  const found = within[at]
  return found && { op, parts: parts.with(at, found) }
}

/** As-said numbers first; then converted to the unit of what they give. */
function readScales(figure: Figure, chain: readonly Figure[], isSum: boolean): number[][] {
  const said = chain.map((part) => (part.kind === 'money' && part.scale !== 1 && figure.scale === 1 ? 1 : part.scale))
  const converted = chain.map((part) => scaleFor(figure, part) || part.scale)
  const word = chain.at(-1)?.word ?? 1
  // "1,166.4 plus 2,332.8 million": the last part says millions for all.
  if (isSum && word > 1 && figure.word === word && chain.slice(0, -1).every((part) => part.word === 1))
    return [converted.map((scale, at) => (at < chain.length - 1 ? scale / word : scale)), converted]
  if (isSum) return [converted]
  const isSame = (part: Figure) =>
    part.measure === figure.measure || (part.kind === 'money' && part.scale > figure.scale)
  const kept = chain.map((part, at) => (isSame(part) ? converted[at] : said[at]) as number)
  const found = [said]
  // "Thirty days times 24 hours": a unit is turned into another once.
  const times = chain.filter(({ kind }) => kind === 'time')
  if (times.length < 2 && !said.every((scale, at) => scale === converted[at])) found.push(kept)
  // "5,413.55 / 5.4 million = 0.1 cents": what is divided is told in dollars.
  const [first] = chain
  if (figure.kind === 'money' && figure.scale < 1 && first?.kind === 'none')
    found.push(said.with(0, (said[0] as number) * figure.scale))
  return found
}

function ruleOf(joins: readonly Join[]): string {
  const last = joins.slice(1)
  if (last.includes('over')) return 'arithmetic/ratio'
  if (last.includes('times')) return 'arithmetic/product'
  return last.includes('minus') ? 'arithmetic/difference' : 'arithmetic/sum'
}

/** Brackets bind tightest, then products and quotients, then sums. */
function build(
  chain: readonly Figure[],
  joins: readonly Join[],
  scales: readonly number[],
  from = 0,
  to = chain.length - 1,
): Working {
  if (from === to) return part(chain, scales, from)
  const depths: number[] = []
  for (let at = from, depth = 0; at <= to; at++) {
    depths[at] = depth - (at > from ? (chain[at - 1]?.closes ?? 0) : 0)
    depth = (depths[at] as number) + (chain[at]?.opens ?? 0)
  }
  const outermost = Math.min(...depths.slice(from + 1))
  const outer = depths.flatMap((depth, at) => (at > from && depth === outermost ? [at] : []))
  const sums = outer.filter((at) => joins[at] === 'plus' || joins[at] === 'minus')
  const cuts = sums.length > 0 ? sums : outer
  let working = build(chain, joins, scales, from, (cuts[0] as number) - 1)
  for (const [place, at] of cuts.entries()) {
    const end = (cuts[place + 1] ?? to + 1) - 1
    const right = build(chain, joins, scales, at, end)
    const op = operations[joins[at] as Join] ?? 'add'
    const isChange =
      (op === 'add' || op === 'subtract') &&
      at === end &&
      isPercent(chain[at]) &&
      !chain.slice(from, at).some(isPercent)
    // "110 less 10 %": a percentage of what it is taken from.
    working = isChange
      ? { op: 'multiply', parts: [working, { op, parts: [constant(1, '1'), right] }] }
      : { op, parts: [working, right] }
  }
  return working
}

const operations: Partial<Record<Join, Operator>> = {
  plus: 'add',
  minus: 'subtract',
  times: 'multiply',
  over: 'divide',
}

function part(chain: readonly Figure[], scales: readonly number[], at: number): Working {
  const figure = chain[at]
  if (figure === undefined) return { op: 'constant', value: Number.NaN, text: '' }
  if (figure.kind === 'percent')
    return { op: 'divide', parts: [leaf(figure, 1), { op: 'constant', value: 100, text: '100' }] }
  return leaf(figure, scales[at] as number, isExact(figure) || figure.kind === 'money')
}

function pointOf(working: Working, chain: readonly Figure[]): number {
  if (working.op === 'figure') {
    const figure = chain.find(({ index }) => index === working.figure)
    return (figure?.value ?? Number.NaN) / working.scale
  }
  if (!('parts' in working)) return working.value
  const values = working.parts.map((one) => pointOf(one, chain))
  const [a = Number.NaN, b = Number.NaN] = values
  if (working.op === 'add') return a + b
  if (working.op === 'subtract') return a - b
  return working.op === 'multiply' ? a * b : a / b
}

function isPercent(figure: Figure | undefined): boolean {
  return figure?.kind === 'percent'
}

/** Whether a figure states what the working before it gives; one in brackets or further on in the words does not. */
function isOutcome({ join, lead }: Figure): boolean {
  return (
    join === 'equals' ||
    join === 'comma' ||
    (lead & (CUE.result | CUE.again | CUE.verb)) !== 0 ||
    ((join === 'stop' || join === '') && (lead & ~CUE.labelled) === 0)
  )
}
