import { CUE } from '../cues.ts'
import type { Figure } from '../figure.ts'
import { constant, isAlike, isExact, leaf, likeness, scaleBeside, scaleFor } from '../leaves.ts'
import type { Search } from '../search.ts'

const hundred = constant(100, '100')
const FURTHEST = 9
const PRODUCTS = 7

/** Shares, changes and parts: "R percent of", "up R percent", "P percent of B is R", "P percent off". */
export function tryPercentages(search: Search, near: readonly Figure[]): void {
  const { figure } = search
  if ((figure.kind === 'percent' && !(figure.trail & CUE.points)) || isFraction(figure)) tryShares(search, near)
  if (figure.kind === 'percent' && !figure.mention.fraction && figure.mention.partner >= 0) return
  for (const chance of near) tryChance(search, chance, near)
  if (figure.kind !== 'percent') tryPartsOfProducts(search, near)
  for (const rate of near) {
    if (rate.kind !== 'percent' && !isFraction(rate)) continue
    for (const base of near) if (base !== rate) tryPart(search, rate, base)
  }
}

function isFraction({ mention, kind }: Figure): boolean {
  return mention.fraction && kind === 'none' && Number(mention.value) < 1
}

function tryShares(search: Search, near: readonly Figure[]): void {
  const amounts = near.filter(({ kind }) => kind !== 'multiplier' && kind !== 'percent').slice(0, FURTHEST)
  amounts.push(...near.filter(({ kind }) => kind === 'percent').slice(0, 4))
  for (const a of amounts) {
    for (const b of amounts) {
      if (a === b || !isAlike(a, b) || a.value === b.value || b.value === 0) continue
      if ((a.kind === 'percent') !== (b.kind === 'percent')) continue
      tryShare(search, a, b)
      tryChange(search, a, b)
    }
  }
}

/** 100 × part ÷ whole. */
function tryShare(search: Search, part: Figure, whole: Figure): void {
  const { figure } = search
  const isPercent = figure.kind === 'percent'
  const [partScale, wholeScale] = [scaleBeside(part, whole), scaleBeside(whole, part)]
  const share = part.value / partScale / (whole.value / wholeScale)
  const [first, last] = part.index < whole.index ? [part.index, whole.index] : [whole.index, part.index]
  if (!search.mayBe((isPercent ? 100 : 1) * share, first, last)) return
  let support = isPercent ? 1 : 0.5
  if (share > 1) support -= 1.5
  if (part.kind === 'percent') support -= 1
  if ((figure.lead | figure.trail) & CUE.share) support += 0.7
  if ((figure.lead | figure.trail) & CUE.change) support -= 1
  if (whole.join === 'of' && whole.index === part.index + 1) support += 2
  support += likeness(part, whole)
  search.try(
    {
      rule: 'arithmetic/percentage',
      support: support,
      value: (isPercent ? 100 : 1) * share,
      working: () => {
        const quotient = {
          op: 'divide',
          parts: [leaf(part, partScale, isExact(part)), leaf(whole, wholeScale, isExact(whole))],
        } as const
        return isPercent ? { op: 'multiply', parts: [hundred, quotient] } : quotient
      },
      cued: whole.join === 'of' && whole.index === part.index + 1,
      asserted:
        isPercent &&
        share < 1 &&
        part.kind === whole.kind &&
        part.block === figure.block &&
        search.figures[figure.index + 1]?.join !== 'of' &&
        search.areNearest([part, whole]) &&
        search.isRightBefore([part, whole]) &&
        ((whole.join === 'of' && whole.index === part.index + 1) ||
          ((figure.lead | figure.trail) & CUE.share) !== 0 ||
          part.index === figure.index - 1),
    },
    [part, whole],
  )
}

/** 100 × (new − old) ÷ old: either of two may be the old one; the words and the order say which. */
function tryChange(search: Search, later: Figure, earlier: Figure): void {
  const { figure } = search
  const isPercent = figure.kind === 'percent'
  const { lead, trail } = figure
  const [laterScale, earlierScale] = [scaleBeside(later, earlier), scaleBeside(earlier, later)]
  const change = Math.abs(later.value / laterScale / (earlier.value / earlierScale) - 1)
  // "A rise of 20 percent" is one over the smaller of two, "20 percent less" one from the greater.
  const said = (lead | trail) & (CUE.up | CUE.down)
  if (isPercent && (said === CUE.up || said === CUE.down) && isLess(later, earlier) !== (said === CUE.down)) return
  const [first, last] = later.index < earlier.index ? [later.index, earlier.index] : [earlier.index, later.index]
  if (!search.mayBe((isPercent ? 100 : 1) * change, first, last)) return
  let support = (lead | trail) & CUE.change ? 2 : 0
  if (later.index < earlier.index) support -= 0.3
  const isMove = later.join === 'to' && later.index === earlier.index + 1
  const isAgainst = earlier.join === 'against' && earlier.index === later.index + 1
  if (isMove || isAgainst) support += 1.5
  support += likeness(later, earlier)
  search.try(
    {
      rule: 'arithmetic/percentage',
      support: support,
      value: (isPercent ? 100 : 1) * change,
      working: () => {
        const terms = [leaf(later, laterScale, true), leaf(earlier, earlierScale, true)]
        if (isLess(later, earlier)) terms.reverse()
        const quotient = {
          op: 'divide',
          parts: [{ op: 'subtract', parts: terms }, leaf(earlier, earlierScale, true)],
        } as const
        return isPercent ? { op: 'multiply', parts: [hundred, quotient] } : quotient
      },
      reading: 'of the earlier value',
      cued: (lead & CUE.change) !== 0 || isMove || isAgainst,
      asserted:
        isPercent &&
        (((isMove || isAgainst) && search.isRightBefore([later, earlier])) ||
          (later.kind === earlier.kind &&
            later.measure === earlier.measure &&
            ((lead | trail) & CUE.change) !== 0 &&
            search.areNearest([later, earlier]) &&
            search.isRightBefore([later, earlier], 2))),
    },
    [later, earlier],
  )
}

function isLess(a: Figure, b: Figure): boolean {
  return a.value / scaleBeside(a, b) < b.value / scaleBeside(b, a)
}

/** Part, rest or raise: base × p, base × (1 − p), base × (1 + p). */
function tryPart(search: Search, rate: Figure, base: Figure): void {
  const { figure } = search
  if (base.kind === 'multiplier' || (base.kind === 'percent' && figure.kind !== 'percent')) return
  if (rate.kind !== 'percent' && base.kind === 'percent') return
  const scale = scaleFor(figure, base)
  if (scale === 0) return
  const isPercent = rate.kind === 'percent'
  const share = isPercent ? rate.value / 100 : rate.value
  const amount = base.value / scale
  const [first, last] = rate.index < base.index ? [rate.index, base.index] : [base.index, rate.index]
  if (![share, 1 - share, 1 + share].some((factor) => search.mayBe(factor * amount, first, last))) return
  const rateLeaf = () => (isPercent ? ({ op: 'divide', parts: [leaf(rate, 1), hundred] } as const) : leaf(rate, 1))
  const baseLeaf = () => leaf(base, scale, isExact(base))
  let support = likeness(figure, base)
  if (base.join === 'of' && base.index === rate.index + 1) support += 2
  else if (base.index === rate.index + 1 || rate.index === base.index + 1) support += 0.5
  const inputs = [rate, base]
  const words = rate.trail | rate.lead | figure.lead | figure.trail
  const said = rate.trail | rate.lead | figure.lead
  const isOff = said & CUE.off
  const isOn = said & CUE.onTop
  const isChange = words & CUE.change
  const isBeside =
    search.isRightBefore(inputs, 0) && base.kind !== 'percent' && (base.kind !== 'none') === (figure.kind !== 'none')
  // "Dropped 30 percent, from $200 to $150."
  const isTo =
    figure.join === 'to' &&
    base.index === figure.index - 1 &&
    isChange !== 0 &&
    rate.sentence === figure.sentence &&
    !(base.lead & CUE.verb)
  const isOf = base.join === 'of' && base.index === rate.index + 1
  search.try(
    {
      rule: 'arithmetic/percentage',
      support: support + 0.8 - (isOff || isOn ? 0.3 : 0),
      value: share * amount,
      working: () => ({ op: 'multiply', parts: [rateLeaf(), baseLeaf()] }),
      cued: isOf,
      asserted: isBeside,
    },
    inputs,
  )
  search.try(
    {
      rule: 'arithmetic/percentage',
      support: support + (isOff || isChange ? 1 : 0),
      value: (1 - share) * amount,
      working: () => ({
        op: 'multiply',
        parts: [{ op: 'subtract', parts: [constant(1, '1'), rateLeaf()] }, baseLeaf()],
      }),
      cued: isTo || isOff !== 0,
      asserted: isBeside && (isOff !== 0 || isTo) && !isOf,
    },
    inputs,
  )
  search.try(
    {
      rule: 'arithmetic/percentage',
      support: support + (isOn || isChange ? 1 : -0.5),
      value: (1 + share) * amount,
      working: () => ({
        op: 'multiply',
        parts: [{ op: 'add', parts: [constant(1, '1'), rateLeaf()] }, baseLeaf()],
      }),
      cued: isTo || isOn !== 0,
      asserted: isBeside && (isOn !== 0 || isTo) && !isOff && !isOf,
    },
    inputs,
  )
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
        if (!search.mayBe(value, 0, 0)) continue
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
