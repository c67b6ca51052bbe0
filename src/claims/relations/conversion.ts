import { CUE } from '../cues.ts'
import type { Figure } from '../figure.ts'
import { DURATION } from '../join-durations.ts'
import { constant, isExact, leaf, measured } from '../leaves.ts'
import { isPhysical, isWork, perMeasure } from '../measures.ts'
import type { Search } from '../search.ts'
import { tryDegrees } from './degrees.ts'

const FURTHEST = 4
const operators = new Set<Figure['join']>(['plus', 'minus', 'times'])

/** The same amount in another unit: hours and minutes, bits and bytes, kilometres and miles, degrees. */
export function tryConversions(search: Search, near: readonly Figure[]): void {
  const { figure } = search
  for (const source of near.slice(0, FURTHEST)) {
    if (isConvertible(figure, source)) tryUnits(search, source)
    tryRates(search, source)
    tryBits(search, source)
    tryUnsaidBits(search, source)
    tryUnsaidMinutes(search, source)
    tryDegrees(search, source)
  }
  tryOne(search)
  tryTransfers(search, near)
}

function isConvertible(figure: Figure, source: Figure): boolean {
  if (figure.kind !== source.kind || figure.measure !== source.measure || figure.measure === '') return false
  if (figure.kind === 'count' && !isPhysical(figure.measure) && !isWork(figure.measure)) return false
  return (figure.scale !== source.scale || figure.mention.noun === DURATION) && figure.kind !== 'percent'
}

function tryUnits(search: Search, source: Figure): void {
  const { figure } = search
  const support = 1.5 + (figure.lead & CUE.again ? 1 : 0)
  search.try(
    {
      rule: 'arithmetic/conversion',
      support: support,
      value: source.value / figure.scale,
      ...(source.scale === figure.scale ? {} : { factor: source.scale / figure.scale }),
      working: () => measured(source, figure.scale, isExact(source)),
      asserted:
        source.index === figure.index - 1 &&
        source.sentence === figure.sentence &&
        ((figure.lead & (CUE.again | CUE.result)) !== 0 || figure.join === 'equals'),
    },
    [source],
  )
  const imperial = (imperialOf(source) ?? 1) / (imperialOf(figure) ?? 1)
  if (imperial !== 1)
    search.try(
      {
        rule: 'arithmetic/conversion',
        support,
        value: (source.value / figure.scale) * imperial,
        working: () => ({
          op: 'multiply',
          parts: [measured(source, figure.scale, isExact(source)), constant(imperial, 'imperial measure')],
        }),
        reading: 'imperial measure',
        asserted: false,
      },
      [source],
    )
  if (figure.kind !== 'data') return
  // Kilo read as 1024 on one side: 38 TB on a label, 1,024 MB in a GB.
  const steps = Math.round(Math.log10(figure.scale / source.scale) / 3)
  search.try(
    {
      rule: 'arithmetic/conversion',
      support: support - 0.5,
      value: source.value / source.scale / 1024 ** steps,
      working: () => ({
        op: 'divide',
        parts: [leaf(source, source.scale, isExact(source)), constant(1024 ** steps, `1,024^${steps}`)],
      }),
      reading: '1 KB is 1,024 bytes',
      asserted: false,
    },
    [source],
  )
}

/** How much more a measure holds in Britain than in America; undefined where it is one. */
function imperialOf({ mention }: Figure): number | undefined {
  return { gallon: 1.20095, pint: 1.20095, quart: 1.20095 }[mention.noun.toLowerCase()]
}

/** 260 grams a kilometre are 418 grams a mile. */
function tryRates(search: Search, source: Figure): void {
  const { figure } = search
  if (source.measure !== figure.measure || source.kind !== figure.kind || figure.kind === 'none') return
  for (const name of figure.per) {
    const to = perMeasure(name)
    for (const other of source.per) {
      const from = perMeasure(other)
      if (from.measure !== to.measure || from.scale === to.scale || !(isPhysical(to.measure) || to.kind === 'data'))
        continue
      search.try(
        {
          rule: 'arithmetic/conversion',
          support: 2.5,
          value: ((source.value / figure.scale) * to.scale) / from.scale,
          working: () => ({
            op: 'multiply',
            parts: [leaf(source, figure.scale, true), constant(to.scale / from.scale, `1 ${name} in ${other}`)],
          }),
          asserted:
            source.index === figure.index - 1 &&
            source.sentence === figure.sentence &&
            (figure.lead & (CUE.again | CUE.result | CUE.verb | CUE.apposed)) !== 0,
        },
        [source],
      )
    }
  }
}

/** A pound is 454 grams, a day has 86,400 seconds: what one of a unit is in another, told by nobody. */
function tryOne(search: Search): void {
  const { figure } = search
  if (figure.kind !== 'time' && !isPhysical(figure.measure)) return
  for (const name of figure.per) {
    const one = perMeasure(name)
    if (one.measure !== figure.measure || one.scale <= figure.scale) continue
    const value = one.scale / figure.scale
    search.try(
      {
        rule: 'arithmetic/conversion',
        support: 1,
        value,
        working: () => constant(value, `1 ${name}`),
        asserted: false,
      },
      [],
    )
  }
}

/** "1,500 bytes. In bits, 12,000": a bare number right behind that fits in bits, or the other way round. */
function tryUnsaidBits(search: Search, source: Figure): void {
  const { figure, stated } = search
  if (figure.kind !== 'none' || source.index !== figure.index - 1) return
  if (source.kind !== 'data' && source.kind !== 'bits') return
  const isDown = source.kind === 'bits'
  const value = isDown ? source.value / source.scale / 8 : (source.value / source.scale) * 8
  if (Math.abs(value / stated - 1) > 0.02) return
  search.try(
    {
      rule: 'arithmetic/conversion',
      support: 0.5,
      value,
      working: () => ({
        op: isDown ? 'divide' : 'multiply',
        parts: [leaf(source, source.scale, true), constant(8, '8 bits')],
      }),
      asserted: false,
    },
    [source],
  )
}

/** "61 plus 175 is 236, so 3 hours 56": a bare number right before is in the smaller of the two units. */
function tryUnsaidMinutes(search: Search, source: Figure): void {
  const { figure, figures, stated } = search
  if (figure.mention.noun !== DURATION || source.kind !== 'none' || source.index !== figure.index - 1) return
  const value = source.value / source.scale
  // Of what was just added up or multiplied: "61 plus 175 is 236".
  const isSum = source.join === 'equals' && operators.has(figures[source.index - 1]?.join ?? '')
  const isSaid = isSum && source.sentence === figure.sentence && (figure.lead & (CUE.result | CUE.again)) !== 0
  if (!isSaid || Math.abs(Math.log(value / stated)) > 0.3) return
  search.try(
    {
      rule: 'arithmetic/conversion',
      support: 2.5,
      value,
      working: () => leaf(source, source.scale, true),
      cued: true,
      asserted: true,
    },
    [source],
  )
}

/** 400 Mbps move 50 MB a second. */
function tryBits(search: Search, source: Figure): void {
  const { figure } = search
  const isDown =
    source.kind === 'bits' && figure.kind === 'data' && !figure.per.some((per) => per === 'h' || per === 'day')
  const isUp = source.kind === 'data' && figure.kind === 'bits'
  if (!isDown && !isUp) return
  search.try(
    {
      rule: 'arithmetic/conversion',
      support: 2.5,
      value: isDown ? source.value / figure.scale / 8 : (source.value / figure.scale) * 8,
      working: () => ({
        op: isDown ? 'divide' : 'multiply',
        parts: [leaf(source, figure.scale, true), constant(8, '8 bits')],
      }),
      cued: true,
      asserted: source.index === figure.index - 1,
    },
    [source],
  )
}

/** Bits a second for a time are bytes, and bytes through a line of bits take a time. */
function tryTransfers(search: Search, near: readonly Figure[]): void {
  const { figure } = search
  for (const line of near) {
    if (line.kind !== 'bits') continue
    for (const other of near) {
      if (figure.kind === 'data' && other.kind === 'time') {
        search.try(
          {
            rule: 'arithmetic/conversion',
            support: 2,
            value: (line.value * other.value) / 8 / figure.scale,
            working: () => ({
              op: 'divide',
              parts: [
                { op: 'multiply', parts: [leaf(line, figure.scale, true), leaf(other, 1, true)] },
                constant(8, '8 bits'),
              ],
            }),
            cued: true,
            asserted: search.isRightBefore([line, other], 0),
          },
          [line, other],
        )
      }
      if (figure.kind === 'time' && other.kind === 'data') {
        search.try(
          {
            rule: 'arithmetic/conversion',
            support: 2,
            value: (other.value * 8) / line.value / figure.scale,
            working: () => ({
              op: 'divide',
              parts: [
                { op: 'multiply', parts: [leaf(other, 1, isExact(other)), constant(8, '8 bits')] },
                leaf(line, 1 / figure.scale, true),
              ],
            }),
            cued: true,
            asserted: search.isRightBefore([line, other], 0),
          },
          [line, other],
        )
      }
    }
  }
}
