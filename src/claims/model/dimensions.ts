import type { Working } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { isPhysical, perMeasure } from '../measures.ts'

/** What an amount is of, as powers of what is measured or counted, and whether parts of it go without a unit. */
interface Dimension {
  /** What is measured or counted, each once, and its power beside it. */
  readonly keys: string[]
  readonly powers: number[]
  isBare: boolean
  isEach: boolean
  /** Whether amounts of different things were added: '' for no, n for two counted nouns, m for two measures. */
  mix: string
}

/** What a working leaves over when its unit is held against that of the figure: '' where they agree. */
export function leftOver(working: Working, figure: Figure, figures: readonly Figure[]): string {
  const worked = dimensionOf(working, figures)
  const stated = ownDimension(figure)
  const { keys, powers } = worked
  raiseAll(worked, stated, -1)
  let count = 0
  let left = ''
  for (let at = 0; at < powers.length; at++) {
    const power = powers[at] as number
    if (power === 0) continue
    count++
    left += (power > 0 ? '+' : '-') + sortOf(keys[at] as string)
  }
  const over = count < 2 ? left : count > 3 ? 'many' : sorted(left)
  return `${over}${worked.isBare ? '?' : ''}${worked.isEach ? 'e' : ''}${worked.mix}${stated.isBare ? 'B' : ''}`
}

/** Signs with their letters in order. */
function sorted(left: string): string {
  if (left.length > 4) return (left.match(/../g) ?? []).sort().join('')
  const [first, second] = [left.slice(0, 2), left.slice(2)]
  return second < first ? second + first : left
}

function sortOf(key: string): string {
  return key.length === 1 ? key : (key[0] as string)
}

function raise({ keys, powers }: Dimension, key: string, by: number): void {
  const at = keys.indexOf(key)
  if (at >= 0) powers[at] = (powers[at] as number) + by
  else {
    keys.push(key)
    powers.push(by)
  }
}

function raiseAll(dimension: Dimension, { keys, powers }: Dimension, times: number): void {
  for (let at = 0; at < keys.length; at++) raise(dimension, keys[at] as string, times * (powers[at] as number))
}

const own = new WeakMap<Figure, Dimension>()

/** The dimension of a figure, worked out once; not to be changed. */
function ownDimension(figure: Figure): Dimension {
  const known = own.get(figure)
  if (known !== undefined) return known
  const found = findDimension(figure)
  own.set(figure, found)
  return found
}

function findDimension({ kind, measure, per }: Figure): Dimension {
  const found: Dimension = { keys: [], powers: [], isBare: kind === 'none', isEach: per.includes('each'), mix: '' }
  if (kind === 'money') raise(found, '$', 1)
  else if (kind === 'time') raise(found, 't', 1)
  else if (kind === 'data') raise(found, 'b', 1)
  else if (kind === 'bits') {
    raise(found, 'b', 1)
    raise(found, 't', -1)
  } else if (kind === 'count') raise(found, counted(measure), 1)
  for (const one of per) if (one !== 'each') raise(found, perKey(one), -1)
  return found
}

function counted(measure: string): string {
  return `${isPhysical(measure) ? 'p' : 'c'}:${measure}`
}

function perKey(per: string): string {
  const { kind, measure } = perMeasure(per)
  return kind === 'time' ? 't' : kind === 'data' ? 'b' : kind === 'money' ? '$' : counted(measure)
}

/** The dimension of a working, to be changed by whoever asks. */
function dimensionOf(working: Working, figures: readonly Figure[]): Dimension {
  if (working.op === 'figure') {
    const { keys, powers, isBare, isEach, mix } = ownDimension(figures[working.figure] as Figure)
    return { keys: keys.slice(), powers: powers.slice(), isBare, isEach, mix }
  }
  if (!('parts' in working)) return { keys: [], powers: [], isBare: false, isEach: false, mix: '' }
  const { op, parts } = working
  const first = dimensionOf(parts[0] as Working, figures)
  const sign = op === 'multiply' ? 1 : op === 'divide' ? -1 : 0
  for (let at = 1; at < parts.length; at++) {
    const next = parts[at] as Working
    const part = next.op === 'figure' ? ownDimension(figures[next.figure] as Figure) : dimensionOf(next, figures)
    first.isBare ||= part.isBare
    first.isEach ||= part.isEach
    first.mix ||= part.mix
    if (sign === 0) add(first, part)
    else raiseAll(first, part, sign)
  }
  return first
}

function add(first: Dimension, part: Dimension): void {
  if (isEmpty(part)) return
  if (isEmpty(first)) {
    first.keys.splice(0, first.keys.length, ...part.keys)
    first.powers.splice(0, first.powers.length, ...part.powers)
    return
  }
  if (first.mix !== '' || isSame(first, part)) return
  first.mix = isSame(inSorts(first), inSorts(part)) ? 'n' : 'm'
}

function isEmpty({ powers }: Dimension): boolean {
  return powers.every((power) => power === 0)
}

function inSorts({ keys, powers }: Dimension): Pick<Dimension, 'keys' | 'powers'> {
  const sorts: Dimension = { keys: [], powers: [], isBare: false, isEach: false, mix: '' }
  for (const [at, key] of keys.entries()) raise(sorts, sortOf(key), powers[at] as number)
  return sorts
}

function isSame(a: Pick<Dimension, 'keys' | 'powers'>, b: Pick<Dimension, 'keys' | 'powers'>): boolean {
  return holds(a, b) && holds(b, a)
}

/** Whether all powers of one are those of the other. */
function holds(a: Pick<Dimension, 'keys' | 'powers'>, b: Pick<Dimension, 'keys' | 'powers'>): boolean {
  for (const [at, key] of a.keys.entries()) {
    const other = b.keys.indexOf(key)
    if (a.powers[at] !== (other < 0 ? 0 : b.powers[other])) return false
  }
  return true
}
