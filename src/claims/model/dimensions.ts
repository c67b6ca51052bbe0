import type { Working } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { isPhysical, perMeasure } from '../measures.ts'

/** What an amount is of, as powers of what is measured or counted, and whether parts of it go without a unit. */
interface Dimension {
  readonly powers: Map<string, number>
  isBare: boolean
  isEach: boolean
  /** Whether amounts of different things were added: '' for no, n for two counted nouns, m for two measures. */
  mix: string
}

/** What a working leaves over when its unit is held against that of the figure: '' where they agree. */
export function leftOver(working: Working, figure: Figure, figures: readonly Figure[]): string {
  const worked = dimensionOf(working, figures)
  const stated = ownDimension(figure)
  const { powers } = worked
  for (const [key, power] of stated.powers) raise(powers, key, -power)
  const left: string[] = []
  for (const [key, power] of powers) if (power !== 0) left.push((power > 0 ? '+' : '-') + sortOf(key))
  const over = left.length > 3 ? 'many' : left.sort().join('')
  return `${over}${worked.isBare ? '?' : ''}${worked.isEach ? 'e' : ''}${worked.mix}${stated.isBare ? 'B' : ''}`
}

function sortOf(key: string): string {
  return key.length === 1 ? key : (key[0] as string)
}

function raise(powers: Map<string, number>, key: string, by: number): void {
  powers.set(key, (powers.get(key) ?? 0) + by)
}

function ownDimension({ kind, measure, per }: Figure): Dimension {
  const powers = new Map<string, number>()
  if (kind === 'money') raise(powers, '$', 1)
  else if (kind === 'time') raise(powers, 't', 1)
  else if (kind === 'data') raise(powers, 'b', 1)
  else if (kind === 'bits') {
    raise(powers, 'b', 1)
    raise(powers, 't', -1)
  } else if (kind === 'count') raise(powers, counted(measure), 1)
  let isEach = false
  for (const one of per) {
    if (one === 'each') isEach = true
    else raise(powers, perKey(one), -1)
  }
  return { powers, isBare: kind === 'none', isEach, mix: '' }
}

function counted(measure: string): string {
  return `${isPhysical(measure) ? 'p' : 'c'}:${measure}`
}

function perKey(per: string): string {
  const { kind, measure } = perMeasure(per)
  return kind === 'time' ? 't' : kind === 'data' ? 'b' : kind === 'money' ? '$' : counted(measure)
}

function dimensionOf(working: Working, figures: readonly Figure[]): Dimension {
  if (working.op === 'figure') return ownDimension(figures[working.figure] as Figure)
  if (!('parts' in working)) return { powers: new Map(), isBare: false, isEach: false, mix: '' }
  const [first, ...rest] = working.parts.map((part) => dimensionOf(part, figures)) as [Dimension, ...Dimension[]]
  for (const part of rest) {
    first.isBare ||= part.isBare
    first.isEach ||= part.isEach
    first.mix ||= part.mix
    if (working.op === 'multiply' || working.op === 'divide')
      for (const [key, power] of part.powers) raise(first.powers, key, working.op === 'multiply' ? power : -power)
    else add(first, part)
  }
  return first
}

function add(first: Dimension, part: Dimension): void {
  if (isEmpty(part)) return
  if (isEmpty(first)) {
    for (const [key, power] of part.powers) first.powers.set(key, power)
    return
  }
  if (first.mix !== '' || isSame(first, part, (key) => key)) return
  first.mix = isSame(first, part, sortOf) ? 'n' : 'm'
}

function isEmpty({ powers }: Dimension): boolean {
  for (const power of powers.values()) if (power !== 0) return false
  return true
}

function isSame(a: Dimension, b: Dimension, name: (key: string) => string): boolean {
  const left = new Map<string, number>()
  for (const [key, power] of a.powers) raise(left, name(key), power)
  for (const [key, power] of b.powers) raise(left, name(key), -power)
  return [...left.values()].every((power) => power === 0)
}
