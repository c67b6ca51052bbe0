import { CUE } from '../cues.ts'
import type { Figure } from '../figure.ts'
import { isExact, leaf, scaleBeside, scaleFor } from '../leaves.ts'
import { isPhysical, type Measure, perMeasure, seconds } from '../measures.ts'
import type { Search } from '../search.ts'

/** An amount divided by another: averages and shares for each, how many fit or are needed, how long it lasts, ratios. */
export function tryQuotients(search: Search, near: readonly Figure[]): void {
  for (const [place, a] of near.entries()) {
    for (let other = place + 1; other < near.length; other++) {
      const b = near[other]
      if (b === undefined || a.kind === 'percent' || b.kind === 'percent') continue
      tryQuotient(search, a, b)
      tryQuotient(search, b, a)
    }
  }
}

function tryQuotient(search: Search, whole: Figure, part: Figure): void {
  if (part.value === 0) return
  if (isSameMeasure(whole, part)) tryRatio(search, whole, part)
  tryEach(search, whole, part)
  tryHowMany(search, whole, part)
}

/** How many times one amount is another: 60 against 15 is four times. */
function tryRatio(search: Search, whole: Figure, part: Figure): void {
  const { figure } = search
  if (figure.kind === 'percent' || figure.kind === 'money' || figure.kind === 'data' || isPhysical(figure.measure))
    return
  const [wholeScale, partScale] = [scaleBeside(whole, part), scaleBeside(part, whole)]
  const times = whole.value / wholeScale / (part.value / partScale)
  if (!search.mayBe(times, Math.min(whole.index, part.index), Math.max(whole.index, part.index))) return
  const isCount = figure.kind === 'count' || figure.kind === 'time'
  let support = operatorSupport(whole, part)
  if (figure.kind === 'multiplier') support += 1.5
  if (figure.mention.fraction && times < 1) support += 1
  if (isCount) support -= whole.measure === '' || part.per.length > 0 ? 0 : 0.5
  if (isCount && (figure.lead | figure.trail) & CUE.need) support += 0.5
  if (whole.measure !== '' && whole.measure === part.measure) support += 0.5
  if (figure.kind === 'time' && whole.kind === 'time') support -= 2
  search.try(
    {
      rule: 'arithmetic/ratio',
      support: support,
      value: times,
      working: () => ({
        op: 'divide',
        parts: [leaf(whole, wholeScale, isExact(whole)), leaf(part, partScale, isExact(part))],
      }),
      whole: isCount || figure.kind === 'none',
      cued: figure.kind === 'multiplier',
      asserted: (isDivided(whole, part) || figure.kind === 'multiplier') && search.isRightBefore([whole, part], 0),
    },
    [whole, part],
  )
}

/** An amount for one: 820 among 74. */
function tryEach(search: Search, whole: Figure, part: Figure): void {
  const { figure } = search
  if (part.kind === 'money' || part.kind === 'multiplier' || whole.kind === 'multiplier') return
  if (figure.kind === 'multiplier' || (figure.mention.fraction && figure.value < 1)) return
  const scale = scaleFor(figure, whole)
  if (scale === 0) return
  const per = perOf(figure, part)
  const partScale = per !== undefined && per.kind === part.kind ? per.scale : part.scale
  const value = (whole.value / scale / (part.value / partScale)) * figure.perCount
  if (!search.mayBe(value, Math.min(whole.index, part.index), Math.max(whole.index, part.index))) return
  let support = operatorSupport(whole, part)
  if (per !== undefined) support += part.kind === 'none' ? 1 : 2
  if ((figure.lead | figure.trail) & CUE.each) support += 1
  if (figure.measure !== '' && figure.measure === whole.measure) support += 0.5
  if (figure.measure !== '' && whole.measure !== '' && figure.measure !== whole.measure) support -= 1
  if (isSameMeasure(whole, part)) support -= 0.5
  if (whole.per.length > 0) support -= 0.5
  search.try(
    {
      rule: 'arithmetic/ratio',
      support: support,
      value,
      working: () => ({
        op: 'divide',
        parts: [leaf(whole, scale, isExact(whole)), leaf(part, partScale * figure.perCount, isExact(part))],
      }),
      asserted: (isDivided(whole, part) || per !== undefined) && search.isRightBefore([whole, part]),
    },
    [whole, part],
  )
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
  if (rate.per.length === 0 || figure.kind === 'percent' || !isSameMeasure(whole, rate)) return
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
        cued: (figure.lead & CUE.payback) !== 0 || (isFit && search.isRightBefore([whole, rate], 0)),
        asserted: (isFit || isDivided(whole, rate) || (isThings && isNeeded)) && search.isRightBefore([whole, rate]),
      },
      [whole, rate],
    )
  }
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
