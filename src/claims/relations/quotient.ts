import { CUE } from '../cues.ts'
import type { Figure, Join } from '../figure.ts'
import { isExact, leaf, scaleBeside, scaleFor } from '../leaves.ts'
import { isPhysical, type Measure, perMeasure, seconds } from '../measures.ts'
import type { Search } from '../search.ts'

const operators: ReadonlySet<Join> = new Set<Join>(['plus', 'minus', 'times', 'over'])

/** What of a division depends on one of its amounts alone, so that it is looked up once and not for each pair. */
interface Term {
  readonly amount: Figure
  /** In how many base units it is shared out, 0 where it isn't. */
  readonly scale: number
  /** In how many it counts what an amount is shared out among, 0 where it doesn't; and what the figure is told for one of. */
  readonly unit: number
  readonly per: Measure | undefined
}

/** An amount divided by another: averages and shares for each, how many fit or are needed, how long it lasts, ratios. */
export function tryQuotients(search: Search, near: readonly Figure[]): void {
  const { figure } = search
  const isRatio = mayBeRatio(figure)
  const terms = near.filter(({ kind }) => kind !== 'percent').map((amount) => readTerm(figure, amount))
  for (let place = 0; place < terms.length; place++) {
    const a = terms[place] as Term
    for (let other = place + 1; other < terms.length; other++) {
      const b = terms[other] as Term
      if (isJoinedOtherwise(a.amount, b.amount)) continue
      const isSame = isSameMeasure(a.amount, b.amount)
      tryQuotient(search, a, b, isSame, isRatio)
      tryQuotient(search, b, a, isSame, isRatio)
    }
  }
}

function readTerm(figure: Figure, amount: Figure): Term {
  const isEach = figure.kind !== 'multiplier' && !(figure.mention.fraction && figure.value < 1)
  const isWhole = isEach && amount.kind !== 'multiplier'
  const per = perOf(figure, amount)
  const unit = per !== undefined && per.kind === amount.kind ? per.scale : amount.scale
  return {
    amount,
    scale: isWhole ? scaleFor(figure, amount) : 0,
    unit: isWhole && amount.kind !== 'money' ? unit : 0,
    per,
  }
}

function tryQuotient(search: Search, whole: Term, part: Term, isSame: boolean, isRatio: boolean): void {
  if (part.amount.value === 0) return
  if (isSame && isRatio) {
    tryRatio(search, whole.amount, part.amount)
    tryGrown(search, whole.amount, part.amount)
  }
  if (whole.scale !== 0 && part.unit !== 0) tryEach(search, whole, part)
  if (isSame && part.amount.per.length > 0) tryHowMany(search, whole.amount, part.amount)
}

/** Whether words or signs between two amounts add, take away or multiply: "8 hours a day times 5 days" is no division. */
function isJoinedOtherwise(a: Figure, b: Figure): boolean {
  const later = a.index < b.index ? b : a
  return Math.abs(a.index - b.index) === 1 && later.join !== 'over' && operators.has(later.join)
}

function mayBeRatio({ kind, measure }: Figure): boolean {
  return kind !== 'percent' && kind !== 'money' && kind !== 'data' && !isPhysical(measure)
}

/** How many times one amount is another: 60 against 15 is four times. */
function tryRatio(search: Search, whole: Figure, part: Figure): void {
  const wholeScale = scaleBeside(whole, part)
  const partScale = scaleBeside(part, whole)
  const times = whole.value / wholeScale / (part.value / partScale)
  if (!search.mayBe(times, Math.min(whole.index, part.index), Math.max(whole.index, part.index))) return
  // Apart, for hardly a pair comes as far as here, and what the functions in there hold on to is made for each call.
  judgeRatio(search, whole, part, wholeScale, partScale, times)
}

function judgeRatio(
  search: Search,
  whole: Figure,
  part: Figure,
  wholeScale: number,
  partScale: number,
  times: number,
): void {
  const { figure } = search
  const isCount = figure.kind === 'count' || figure.kind === 'time'
  let support = operatorSupport(whole, part)
  if (figure.kind === 'multiplier') support += 1.5
  if (figure.mention.fraction && times < 1) support += 1
  if (isCount) support -= whole.measure === '' || part.per.length > 0 ? 0 : 0.5
  if (isCount && (figure.lead | figure.trail) & CUE.need) support += 0.5
  if (whole.measure !== '' && whole.measure === part.measure) support += 0.5
  if (figure.kind === 'time' && whole.kind === 'time') support -= 2
  // "Nine times as many, 45,000 against 5,000"
  const isWritten =
    figure.kind === 'multiplier' &&
    search.areApposed([whole, part]) &&
    isTimes(search, whole, part, times) &&
    (whole.join === 'against' || part.join === 'against')
  search.try(
    {
      rule: 'arithmetic/ratio',
      support: support,
      written: isWritten,
      value: times,
      working: () => ({
        op: 'divide',
        parts: [leaf(whole, wholeScale, isExact(whole)), leaf(part, partScale, isExact(part))],
      }),
      whole: isCount || figure.kind === 'none',
      cued: figure.kind === 'multiplier',
      asserted: () =>
        isWritten ||
        ((isOpen(whole, part) || (figure.kind === 'multiplier' && isTimes(search, whole, part, times))) &&
          search.isRightBefore([whole, part], 0)),
    },
    [whole, part],
  )
}

/** "It was 867, the two others add 1,089: 2.25 times as much", with what it was before. */
function tryGrown(search: Search, added: Figure, before: Figure): void {
  const { figure } = search
  if (figure.kind !== 'multiplier' || !(added.lead & CUE.plus) || added.index < before.index) return
  if (!isSameMeasure(added, before) || before.value === 0 || !search.isRightBefore([added, before])) return
  const [scale, baseScale] = [scaleBeside(added, before), scaleBeside(before, added)]
  const base = leaf(before, baseScale, isExact(before))
  search.try(
    {
      rule: 'arithmetic/ratio',
      support: 2,
      value: 1 + added.value / scale / (before.value / baseScale),
      working: () => ({
        op: 'divide',
        parts: [{ op: 'add', parts: [base, leaf(added, scale, isExact(added))] }, base],
      }),
      asserted: false,
    },
    [added, before],
  )
}

/** Whether one amount could be told as so many times another: of one sort, and the greater one more than once. */
function isTimes({ stated }: Search, whole: Figure, part: Figure, times: number): boolean {
  return whole.measure === part.measure && whole.per.join() === part.per.join() && times > 1 === stated > 1
}

/** An amount for one: 820 among 74. */
function tryEach(search: Search, whole: Term, part: Term): void {
  const { amount, scale } = whole
  const value = (amount.value / scale / (part.amount.value / part.unit)) * search.figure.perCount
  const [a, b] = [amount.index, part.amount.index]
  if (search.mayBe(value, Math.min(a, b), Math.max(a, b))) judgeEach(search, whole, part, value)
}

function judgeEach(
  search: Search,
  { amount: whole, scale }: Term,
  { amount: part, unit: partScale, per }: Term,
  value: number,
): void {
  const { figure } = search
  let support = operatorSupport(whole, part)
  if (per !== undefined) support += part.kind === 'none' ? 1 : 2
  if ((figure.lead | figure.trail) & CUE.each) support += 1
  if (figure.measure !== '' && figure.measure === whole.measure) support += 0.5
  if (figure.measure !== '' && whole.measure !== '' && figure.measure !== whole.measure) support -= 1
  if (isSameMeasure(whole, part)) support -= 0.5
  if (whole.per.length > 0) support -= 0.5
  const isMean = isAverage(figure, whole, part) && search.isRightBefore([whole, part], 0)
  search.try(
    {
      rule: 'arithmetic/ratio',
      support: support,
      value,
      working: () => ({
        op: 'divide',
        parts: [leaf(whole, scale, isExact(whole)), leaf(part, partScale * figure.perCount, isCounted(part, per))],
      }),
      cued: isMean,
      asserted: () =>
        ((isOpen(whole, part) || (per !== undefined && isShared(figure, whole, part))) &&
          search.isRightBefore([whole, part])) ||
        isMean,
    },
    [whole, part],
  )
}

/** Whether what an amount is divided by is a number of things: 12 months are counted where it is told by the month. */
function isCounted(part: Figure, per: Measure | undefined): boolean {
  return isExact(part) || (part.mention.place >= 0 && per?.measure === part.measure && per.scale === part.scale)
}

/** Whether words may tell an amount to be shared out: a whole of the figure's own sort, over a number of things. */
function isShared(figure: Figure, whole: Figure, part: Figure): boolean {
  if (figure.measure !== '' && whole.measure !== '' && figure.measure !== whole.measure) return false
  if (whole.per.some((per) => figure.per.includes(per) || Object.hasOwn(seconds, per))) return false
  if (part.per.length > 0 || part.mention.fraction || operators.has(part.join) || operators.has(whole.join))
    return false
  return part.kind !== 'none' || !figure.per.some((per) => Object.hasOwn(seconds, per))
}

/** "33 kilometres, and it took two hours, average 16.5": two measures, and a word for the mean. */
function isAverage(figure: Figure, whole: Figure, part: Figure): boolean {
  if (!(figure.lead & CUE.each) || figure.sentence !== part.sentence || whole.per.length + part.per.length > 0)
    return false
  if (whole.measure === '' || part.measure === '' || whole.measure === part.measure) return false
  return whole.index < part.index && (figure.measure === '' || figure.measure === whole.measure)
}

/** What a figure is told for one of, where that is what it was divided by. */
function perOf(figure: Figure, part: Figure): Measure | undefined {
  for (const name of figure.per) {
    const one = perMeasure(name)
    if (one.measure === part.measure || part.kind === 'none') return one
  }
  return undefined
}

/** How many things a rate makes of an amount: 96 guests at eight a table, 38 TB at 250 MB a second. */
function tryHowMany(search: Search, whole: Figure, rate: Figure): void {
  const { figure } = search
  if (figure.kind === 'percent') return
  for (const per of rate.per) {
    const one = perMeasure(per)
    const isFit =
      one.kind === figure.kind && (one.measure === figure.measure || figure.mention.noun.toLowerCase() === per)
    const isBare = figure.kind === 'none'
    const isNeeded = ((figure.lead | figure.trail) & CUE.need) !== 0
    const isThings = figure.kind === 'count' && !isPhysical(figure.measure) && !Object.hasOwn(seconds, per)
    if (!isFit && !isBare && !(isThings && (per === 'each' || isNeeded))) continue
    let support = isFit ? 2.5 : isThings ? 1 : 0
    if (isNeeded) support += 1
    support += operatorSupport(whole, rate)
    search.try(
      {
        rule: 'arithmetic/ratio',
        support: support,
        value: (whole.value / rate.value) * (one.scale / (isFit ? figure.scale : one.scale)),
        working: () => ({
          op: 'divide',
          parts: [
            leaf(whole, rate.scale * (isFit ? figure.scale / one.scale : 1), isExact(whole)),
            leaf(rate, rate.scale, true),
          ],
        }),
        whole: figure.kind === 'count' || isBare,
        cued: (figure.lead & CUE.payback) !== 0 || (isFit && isTold(search, whole, rate)),
        asserted: () =>
          (isFit || isOpen(whole, rate) || (isThings && isNeeded)) &&
          whole.per.length === 0 &&
          search.isRightBefore([whole, rate]),
      },
      [whole, rate],
    )
  }
}

/** Whether a figure is told right behind an amount and its rate, and is not itself what something is worked out from. */
function isTold(search: Search, whole: Figure, rate: Figure): boolean {
  const { lead, trail, sentence } = search.figure
  if (lead & CUE.premise || trail & CUE.subject) return false
  return search.isRightBefore([whole, rate], 0) && (rate.sentence === sentence || whole.sentence === sentence)
}

/** Whether a division is written out that is no part of a longer working. */
function isOpen(whole: Figure, part: Figure): boolean {
  return isDivided(whole, part) && !operators.has(whole.join)
}

function isSameMeasure(a: Figure, b: Figure): boolean {
  if (a.kind === 'money' && b.kind === 'money') return a.measure === b.measure || a.measure === '' || b.measure === ''
  if (a.kind === 'none' || b.kind === 'none') return a.kind !== 'multiplier' && b.kind !== 'multiplier'
  return a.kind === b.kind && a.measure === b.measure
}

function operatorSupport(whole: Figure, part: Figure): number {
  return isDivided(whole, part) ? 4 : 0
}

function isDivided(whole: Figure, part: Figure): boolean {
  return part.index === whole.index + 1 && part.join === 'over'
}
