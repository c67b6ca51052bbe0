import { CUE } from '../cues.ts'
import type { Figure } from '../figure.ts'
import { constant, isExact, leaf, likeness, scaleFor } from '../leaves.ts'
import type { Search } from '../search.ts'
import {
  rateOf,
  tryInterest,
  tryMultiplier,
  tryOneIn,
  tryPartOfTime,
  tryPoints,
  tryShareOfPeriod,
  tryShareOfShare,
} from './percent-uses.ts'
import { tryShares } from './share.ts'

const hundred = constant(100, '100')
const PRODUCTS = 7

/** Shares, changes and parts: "R percent of", "up R percent", "P percent of B is R", "P percent off". */
export function tryPercentages(search: Search, near: readonly Figure[]): void {
  const { figure } = search
  if ((figure.kind === 'percent' && !(figure.trail & CUE.points)) || isFraction(figure)) tryShares(search, near)
  if (figure.kind === 'percent' && !figure.mention.fraction && figure.mention.partner >= 0) return
  if (figure.trail & CUE.points || figure.measure === 'point') tryPoints(search, near)
  for (const chance of near) tryChance(search, chance, near)
  if (figure.kind === 'percent') for (const of of near) tryOneIn(search, of)
  for (const rate of near) tryPartOfTime(search, rate)
  for (const time of near) tryShareOfPeriod(search, time)
  if (figure.kind === 'percent') tryShareOfShare(search, near)
  else tryPartsOfProducts(search, near)
  tryInterest(search, near)
  for (const rate of near) {
    if (rate.kind !== 'percent' && !isFraction(rate)) continue
    if (rate.kind === 'percent') tryMultiplier(search, rate)
    for (const base of near) {
      if (base === rate) continue
      tryPart(search, rate, base)
      if (rate.kind === 'percent') tryGross(search, rate, base)
    }
  }
}

function isFraction({ mention, kind }: Figure): boolean {
  return mention.fraction && kind === 'none' && Number(mention.value) < 1
}

/** Part, rest or raise: base × p, base × (1 − p), base × (1 + p). */
function tryPart(search: Search, rate: Figure, base: Figure): void {
  const { figure } = search
  if (base.kind === 'multiplier' || (base.kind === 'percent' && figure.kind !== 'percent')) return
  // "Half of 30 percent is 15 percent."
  if (figure.kind === 'percent' && (base.mention.fraction || (rate.kind !== 'percent' && base.kind !== 'percent')))
    return
  const scale = scaleFor(figure, base)
  if (scale === 0) return
  const share = rate.kind === 'percent' ? rate.value / 100 : rate.value
  const amount = base.value / scale
  const [first, last] = rate.index < base.index ? [rate.index, base.index] : [base.index, rate.index]
  if (![share, 1 - share, 1 + share].some((factor) => search.mayBe(factor * amount, first, last))) return
  const told = readPart(search, rate, base)
  let support = likeness(figure, base)
  if (told.isOf) support += 2
  else if (base.index === rate.index + 1 || rate.index === base.index + 1) support += 0.5
  const inputs = [rate, base]
  const parts = () => [rateOf(rate), leaf(base, scale, true)] as const
  const { isOf, isOff, isOn, isChange, isTo, isBeside, isSaid } = told
  search.try(
    {
      rule: 'arithmetic/percentage',
      support: support + 0.8 - (isOff || isOn ? 0.3 : 0) - (told.isOffRate ? 1 : 0),
      value: share * amount,
      working: () => ({ op: 'multiply', parts: parts() }),
      cued: isOf && isSaid,
      asserted: isBeside && !told.isOffRate && !isTo,
    },
    inputs,
  )
  // What is left, or comes on top, is told by a word for it, or stands right there.
  if (isOff || isChange || isTo || told.isLeft || search.isRightBefore(inputs, 3))
    search.try(
      {
        rule: 'arithmetic/percentage',
        support: support + (isOff || isChange ? 1 : 0) - (isOff || isChange || isTo || told.isLeft ? 0 : 0.5),
        value: (1 - share) * amount,
        working: () => {
          const [p, whole] = parts()
          return { op: 'multiply', parts: [{ op: 'subtract', parts: [constant(1, '1'), p] }, whole] }
        },
        cued: isTo || (isOff && isSaid),
        asserted: isBeside && (isOff || isTo) && !isOf,
      },
      inputs,
    )
  if (isOn || isChange || isTo || search.isRightBefore(inputs, 1))
    search.try(
      {
        rule: 'arithmetic/percentage',
        support: support + (isOn || isChange ? 1 : -0.5),
        value: (1 + share) * amount,
        working: () => {
          const [p, whole] = parts()
          return { op: 'multiply', parts: [{ op: 'add', parts: [constant(1, '1'), p] }, whole] }
        },
        cued: isTo || (isOn && isSaid),
        asserted: isBeside && (isOn || isTo) && !isOff && !isOf,
      },
      inputs,
    )
}

/** What an amount is a share of: "to hold 35 TB at 75 percent takes 46.7", "with 35 percent off it's 192,720, so 296,492 without". */
function tryGross(search: Search, rate: Figure, part: Figure): void {
  const { figure } = search
  const scale = scaleFor(figure, part)
  const share = rate.value / 100
  if (scale === 0 || part.kind === 'percent' || !(share > 0 && share < 1)) return
  if (rate.index >= figure.index || part.index >= figure.index || figure.index - Math.min(rate.index, part.index) > 5)
    return
  const words = rate.trail | rate.lead | figure.lead | figure.trail
  const amount = part.value / scale
  const ways = [
    { by: share, isSaid: (rate.join === 'at' || rate.lead & CUE.premise) && words & CUE.need, op: undefined },
    { by: 1 - share, isSaid: words & CUE.off, op: 'subtract' },
    { by: 1 + share, isSaid: words & CUE.onTop, op: 'add' },
  ] as const
  for (const { by, isSaid, op } of ways) {
    if (!isSaid) continue
    search.try(
      {
        rule: 'arithmetic/percentage',
        support: 1 + likeness(figure, part),
        value: amount / by,
        working: () => ({
          op: 'divide',
          parts: [
            leaf(part, scale, isExact(part)),
            op === undefined ? rateOf(rate) : { op, parts: [constant(1, '1'), rateOf(rate)] },
          ],
        }),
        asserted: false,
      },
      [rate, part],
    )
  }
}

/** What the words around a percentage, its base and a figure say that it does. */
function readPart(search: Search, rate: Figure, base: Figure) {
  const { figure } = search
  const own = rate.trail | rate.lead
  const said = own | figure.lead
  const isChange = ((said | figure.trail) & CUE.change) !== 0
  // "Dropped 30 percent, from $200 to $150."
  const isTo =
    figure.join === 'to' &&
    base.index === figure.index - 1 &&
    isChange &&
    rate.sentence === figure.sentence &&
    !(base.lead & (CUE.verb | CUE.up | CUE.down))
  const isOf = base.join === 'of' && base.index === rate.index + 1
  // A percentage goes with what is told before it, or after it in its sentence; one that is told to move makes no part.
  // "4 % or £69" is one thing told twice.
  const later = base.index < rate.index ? rate : base
  const isTogether = (base.index < rate.index || base.sentence === rate.sentence) && !(later.lead & CUE.again)
  return {
    isOf,
    isTo,
    isChange,
    isOff: (said & CUE.off) !== 0,
    isOffRate: (rate.trail & CUE.off) !== 0 && !((figure.lead | figure.trail) & (CUE.difference | CUE.off)),
    isOn: (said & CUE.onTop) !== 0,
    isLeft: ((figure.lead | figure.trail) & (CUE.difference | CUE.less)) !== 0,
    isSaid: rate.sentence === figure.sentence && !(figure.lead & CUE.premise),
    isBeside:
      isTogether &&
      (figure.join !== 'to' || isTo) &&
      search.isRightBefore([rate, base], 0) &&
      base.kind !== 'percent' &&
      (base.kind === figure.kind || (isOf && figure.kind === 'none')) &&
      (base.kind !== figure.kind || base.kind !== 'count' || base.measure === figure.measure || isOf),
  }
}

/** A share of so many times an amount: ten percent of the fee of 34 customers at 1,150. */
function tryPartsOfProducts(search: Search, near: readonly Figure[]): void {
  const { figure } = search
  const few = near.filter(({ index }) => index < figure.index).slice(0, PRODUCTS)
  for (const rate of few) {
    if (rate.kind !== 'percent') continue
    for (const amount of few) {
      const scale = scaleFor(figure, amount)
      if (scale === 0 || amount === rate || amount.kind !== figure.kind || amount.kind === 'none') continue
      for (const count of few) {
        if (count === rate || count === amount || (count.kind !== 'count' && count.kind !== 'none')) continue
        const value = ((rate.value / 100) * (amount.value / scale) * count.value) / count.scale
        const indices = [rate.index, amount.index, count.index]
        if (!search.mayBe(value, Math.min(...indices), Math.max(...indices))) continue
        search.try(
          {
            rule: 'arithmetic/percentage',
            support: 0,
            value,
            working: () => ({
              op: 'multiply',
              parts: [
                { op: 'divide', parts: [leaf(rate, 1), hundred] },
                leaf(count, count.scale, isExact(count)),
                leaf(amount, scale, true),
              ],
            }),
            asserted: false,
          },
          [rate, amount, count],
        )
      }
    }
  }
}

/** "One in twenty" of a base. */
function tryChance(search: Search, of: Figure, near: readonly Figure[]): void {
  const { figure, figures } = search
  const part = figures[of.index - 1]
  if (of.join !== 'in' || part === undefined || of.value === 0) return
  for (const base of near) {
    const scale = scaleFor(figure, base)
    if (base === of || base === part || scale === 0) continue
    search.try(
      {
        rule: 'arithmetic/percentage',
        support: 1.5 + likeness(figure, base),
        value: ((base.value / scale) * part.value) / of.value,
        working: () => ({
          op: 'divide',
          parts: [
            { op: 'multiply', parts: [leaf(base, scale, isExact(base)), leaf(part, 1, true)] },
            leaf(of, 1, true),
          ],
        }),
        asserted: false,
      },
      [of, part, base],
    )
  }
}
