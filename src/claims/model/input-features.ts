import type { Figure } from '../figure.ts'
import { placesOf } from './place-features.ts'
import { countShared, stateOf, type Telling } from './telling.ts'
import { byOne, byThree, byTwo, featureId } from './vocabulary.ts'

// How many figures back one is looked for that has more in common with the figure.
const RIVALS = 24

type Share = 'all' | 'some' | 'none'

const same = byOne((share: Share) => `unit:same ${share}`)
const sameBare = byOne((share: Share) => `unit:same ${share} bare`)
const bare = byOne((share: Share) => `unit:bare ${share}`)
const state = byOne((value: string) => `state:${value}`)
const kinds = byThree((from: string, to: string, rule: string) => `unit:${from} to ${to} ${rule}`)
const rates = byThree((last: boolean, first: boolean, rule: string) => `unit:rates ${last} ${first} ${rule}`)
const period = byThree((own: string, of: string, rule: string) => `unit:period ${own} of ${of} ${rule}`)
const omits = byOne((amounts: string) => `place:omits ${amounts}`)
const subject = byTwo((rule: string, share: Share) => `words:subject ${rule} ${share}`)
const rivals = byTwo((rule: string, share: Share | 'unnamed') => `words:rivals ${rule} ${share}`)
const far = byOne((of: number | boolean) => `place:far ${of}`)
const items = byOne((isItem: boolean) => `place:items ${isItem}`)
const cells = byTwo((isInput: boolean, isOwn: boolean) => `place:cells ${isInput} ${isOwn}`)
const hedged = featureId('place:hedged')
const range = featureId('place:range')
const equal = featureId('unit:equal')

/** What is seen of the figures that a relation takes in, whatever it does with them. */
export interface Inputs {
  /** In the order of the text. */
  readonly all: readonly Figure[]
  /** Those before the figure. */
  readonly before: readonly Figure[]
  /** Features of their places, of their sorts, and of how they are written. */
  readonly places: readonly number[]
  readonly sorts: readonly number[]
  readonly writing: readonly number[]
  readonly kinds: string
  readonly periods: string
  /** How those right before the figure are joined, and whether they are all that its sentence has told; empty for others. */
  readonly pattern: string
  /** How many are about what the figure is about, and how many have a rival for that. */
  readonly shared: Share
  readonly rivals: Share | 'unnamed'
}

/** Sees what sort of figures inputs are, what they are about, and what became of them before. */
export function seeInputs(telling: Telling, figure: Figure, indices: readonly number[]): Inputs {
  const { index } = figure
  const all = indices.map((input) => telling.figures[input] as Figure)
  const before = all.filter((input) => input.index < index)
  const count = all.length
  let alike = 0
  let plain = 0
  let shared = 0
  let remote = 0
  let remoteShared = 0
  let isHedged = false
  let isRange = false
  let isEqual = false
  let isCell = false
  for (const input of all) {
    const isShared = countShared(telling, index, input.index) > 0
    if (input.measure === figure.measure) alike++
    if (input.kind === 'none') plain++
    if (isShared) shared++
    if (index - input.index > 14) {
      remote++
      if (isShared) remoteShared++
    }
    isHedged ||= input.mention.hedge !== undefined
    isRange ||= input.mention.partner >= 0
    isEqual ||= input.value === figure.value && input.measure === figure.measure
    isCell ||= input.column >= 0
  }
  const writing: number[] = []
  if (remote > 0) writing.push(far(remote), far(remoteShared === remote))
  if (isHedged) writing.push(hedged)
  if (isRange) writing.push(range)
  if (isEqual) writing.push(equal)
  if (isListed(all, figure)) writing.push(items(figure.item >= 0))
  writing.push(cells(isCell, figure.column >= 0))
  return {
    all,
    before,
    places: placesOf(telling, figure, before),
    sorts: [
      (figure.measure === '' ? sameBare : same)(share(alike, count)),
      bare(share(plain, count)),
      state(stateOfAll(telling, index, all)),
    ],
    writing,
    kinds: list(all.map(({ kind }) => kind)),
    periods: list(all.map((input) => telling.periods[input.index] as string)),
    pattern: before.length === count ? patternOf(telling, figure, all) : '',
    shared: share(shared, count),
    rivals: rivalsOf(telling, index, all),
  }
}

/** What the inputs of a relation say for and against a rule. */
export function pushInputs(found: number[], telling: Telling, figure: Figure, rule: string, inputs: Inputs): void {
  const { all, before } = inputs
  for (const feature of inputs.sorts) found.push(feature)
  const isBefore = before.length === all.length
  if (isBefore) {
    const [first, last] = [all[0] as Figure, all.at(-1) as Figure]
    found.push(kinds(inputs.kinds, figure.kind, rule), rates(last.per.length > 0, first.per.length > 0, rule))
  }
  found.push(period(telling.periods[figure.index] as string, inputs.periods, rule))
  if (rule === 'sum' && isBefore) found.push(omits(omitted(telling, figure, all)))
  found.push(subject(rule, inputs.shared), rivals(rule, inputs.rivals))
  for (const feature of inputs.writing) found.push(feature)
}

/** How figures right before another one are joined: "- comma and words", with W for all that the sentence has told. */
function patternOf({ figures }: Telling, { index, sentence, join }: Figure, inputs: readonly Figure[]): string {
  const [first] = inputs
  if (first === undefined || index - first.index !== inputs.length) return ''
  const joins = inputs.slice(1).map((input) => input.join as string)
  const isWhole = first.sentence === sentence && figures[first.index - 1]?.sentence !== sentence
  return [isWhole ? 'W' : '-', ...(joins.length > 2 ? [...new Set(joins)].sort() : joins), join].join(' ')
}

/** Different names in order, as one. */
function list(names: readonly string[]): string {
  const [first = '', second = first] = names
  if (names.length > 2) return names.every((name) => name === first) ? first : [...new Set(names)].sort().join(' ')
  if (first === second) return first
  return first < second ? `${first} ${second}` : `${second} ${first}`
}

function share(part: number, whole: number): Share {
  return part === whole ? 'all' : part > 0 ? 'some' : 'none'
}

function stateOfAll(telling: Telling, index: number, inputs: readonly Figure[]): string {
  let fresh = 0
  let used = 0
  let again = 0
  for (const input of inputs) {
    if (input.index >= index) continue
    const one = stateOf(telling, input.index)
    if (one === 'F') fresh++
    else if (one === 'C') used++
    else if (one === 'P') again++
  }
  if (fresh === inputs.length) return 'all fresh'
  if (used === inputs.length) return 'all used'
  if (used > 0) return 'some used'
  return again > 0 ? 'outcome used' : 'outcome'
}

/** How many amounts of the parts' own sort a sum leaves out of the sentences in which its parts stand. */
function omitted({ figures }: Telling, { index }: Figure, parts: readonly Figure[]): string {
  const [first, last] = [parts[0] as Figure, parts.at(-1) as Figure]
  let within = 0
  let after = 0
  for (let at = index - 1; at >= Math.max(0, index - RIVALS); at--) {
    const other = figures[at] as Figure
    if (other.sentence < first.sentence) break
    if (other.measure !== last.measure || other.kind !== last.kind || parts.includes(other)) continue
    if (other.per.join() !== last.per.join()) continue
    if (at > last.index && other.sentence === last.sentence) after++
    else if (at < last.index) within++
  }
  return `${Math.min(2, within)} ${Math.min(2, after)} ${parts.length > 2}`
}

/** For how many inputs another figure like them has more in common with the figure: "lights only 14 %", of cooking's 11. */
function rivalsOf(telling: Telling, index: number, inputs: readonly Figure[]): Share | 'unnamed' {
  if (telling.subjects[index]?.length === 0) return 'unnamed'
  let found = 0
  for (const input of inputs) if (hasRival(telling, index, input, inputs)) found++
  return share(found, inputs.length)
}

/** Whether another figure like an input has more in common with the figure. */
export function hasRival(telling: Telling, index: number, input: Figure, inputs: readonly Figure[]): boolean {
  const { figures } = telling
  const shared = countShared(telling, index, input.index)
  for (let at = Math.max(0, index - RIVALS); at < index; at++) {
    const other = figures[at] as Figure
    if (other.kind !== input.kind || other.measure !== input.measure || inputs.includes(other)) continue
    if (countShared(telling, index, at) > shared) return true
  }
  return false
}

function isListed(inputs: readonly Figure[], figure: Figure): boolean {
  if (inputs.some(({ item }) => item < 0 || item === figure.item)) return false
  return new Set(inputs.map(({ item }) => item)).size === inputs.length
}
