import type { Claim } from '../claim.ts'
import { CUE } from '../cues.ts'
import { digitsOf } from '../digits.ts'
import type { Figure } from '../figure.ts'
import { leftOver } from './dimensions.ts'
import { formOf, placeOf, rules } from './form.ts'
import { type Inputs, pushInputs, seeInputs } from './input-features.ts'
import { pushCounts, SEEN } from './place-features.ts'
import { type About, pushRoles, pushSeries } from './role-features.ts'
import { isWorked, keyOf, stateOf, type Telling } from './telling.ts'
import { byOne, byTwo, featureId, grid, weigh } from './vocabulary.ts'

const cues = Object.entries(CUE)
const leads = [
  ['premise', CUE.premise],
  ['result', CUE.result],
  ['labelled', CUE.labelled],
  ['apposed', CUE.apposed],
  ['verb', CUE.verb],
] as const
const cueNames = cues.map(([name]) => name)
const own = byOne((value: string) => `figure:${value}`)
const lead0 = cueNames.map((name) => featureId(`figure:lead ${name}`))
const trail0 = cueNames.map((name) => featureId(`figure:trail ${name}`))
const ahead0 = byOne((word: string) => `word before:${word}`)
const behind0 = byOne((word: string) => `word behind:${word}`)

const rule1 = rules.map((rule) => featureId(`rule:${rule}`))
const leadByRule = turned(grid('lead', cueNames, rules))
const trailByRule = turned(grid('trail', cueNames, rules))
const ahead = byTwo((word: string, rule: string) => `word before:${word} ${rule}`)
const behind = byTwo((word: string, rule: string) => `word behind:${word} ${rule}`)
const joined = byTwo((join: string, rule: string) => `join:${join} ${rule}`)
const kind = byTwo((name: string, rule: string) => `unit:${name} ${rule}`)

const lastLead = turned(grid('lead of last', cueNames, rules))
const lastTrail = turned(grid('trail of last', cueNames, rules))
const firstLead = turned(grid('lead of first', cueNames, rules))
const firstTrail = turned(grid('trail of first', cueNames, rules))
const shape = byTwo((rule: string, form: string) => `shape:${rule} ${form}`)
const support = byOne((by: number) => `words:support ${by}`)
const words = byOne((said: string) => `words:${said}`)
const wordsByRule = byTwo((said: string, rule: string) => `words:${said} ${rule}`)
const told = byOne((by: number) => `words:told ${by}`)
const toldAsserted = byTwo((by: number, asserted: boolean) => `words:told ${by} ${asserted}`)
const between = byTwo((join: string, rule: string) => `between:${join} ${rule}`)
const pattern = byTwo((rule: string, joins: string) => `pattern:${rule} ${joins}`)
const whole = byTwo((rule: string, lead: string) => `whole:${rule} ${lead}`)
const lastState = byOne((state: string) => `state:last ${state}`)
const toldElse = featureId('period:told otherwise')
const workedBefore = featureId('state:worked before')
const left = byTwo((of: string, over: string) => `unit:left ${of} ${over}`)

/** What is seen at a figure itself: how much like an outcome of a working it looks. */
export function featuresOfFigure(telling: Telling, figure: Figure): number[] {
  const { figures } = telling
  const { index, sentence, mention } = figure
  const found: number[] = []
  pushCues(found, figure.lead, lead0)
  pushCues(found, figure.trail, trail0)
  const next = figures[index + 1]
  const before = figures[index - 1]
  found.push(
    own(`join ${figure.join}`),
    own(`kind ${figure.kind}`),
    own(`next ${next?.sentence === sentence ? next.join : '-'}`),
    own(`digits ${Math.min(4, digitsOf(mention.value).length)}`),
    own(`hedge ${mention.hedge ?? '-'}`),
  )
  const [word, then] = telling.beside[index] as readonly [string, string]
  found.push(ahead0(word), behind0(then))
  if (figure.per.length > 0) found.push(own('rate'))
  if (mention.partner >= 0) found.push(own('range'))
  if (figure.column >= 0) found.push(own('cell'))
  if (figure.item >= 0) found.push(own('item'))
  if (figure.join === 'stop' || figure.join === '') found.push(own('first'))
  if (index < 2) found.push(own('start'))
  if (mention.fraction) found.push(own('fraction'))
  if (mention.spoken) found.push(own('spoken'))
  if (isRepeated(figures, figure)) found.push(own('repeated'))
  let fresh = 0
  for (let at = index - 1; at >= index - SEEN && figures[at]?.sentence === sentence; at--)
    if (stateOf(telling, at) === 'F') fresh++
  found.push(
    own(`fresh ${Math.min(3, fresh)}`),
    own(`before ${before === undefined ? '-' : stateOf(telling, index - 1)}`),
  )
  return found
}

/** What is seen at a figure for and against one rule, whichever figures it takes in. */
function featuresOfRule(telling: Telling, figure: Figure, place: number): number[] {
  const rule = rules[place] as string
  const [word, then] = telling.beside[figure.index] as readonly [string, string]
  const found: number[] = []
  pushCues(found, figure.lead, leadByRule[place] as readonly number[])
  pushCues(found, figure.trail, trailByRule[place] as readonly number[])
  found.push(ahead(word, rule), behind(then, rule), joined(figure.join, rule), kind(figure.kind, rule))
  return found
}

/** Inputs as they were seen, with what they say for and against each rule: by their places, and by their sorts. */
interface SeenInputs {
  readonly inputs: Inputs
  readonly about: Map<number, About>
  readonly byRule: (readonly [places: readonly number[], sorts: readonly number[]] | undefined)[]
}

/** What was seen of a figure for the first claims, so that it is not looked at again for others. */
interface Seen {
  readonly rules: (readonly number[] | undefined)[]
  readonly inputs: Map<number | string, SeenInputs>
}

/** A figure of which nothing was seen yet. */
export function openSeen(): Seen {
  return { rules: [], inputs: new Map() }
}

/** What speaks for and against a relation that may give a figure, whatever number it states. */
export function featuresOfClaim(telling: Telling, figure: Figure, claim: Claim, seen = openSeen()): number[] {
  return partsOf(telling, figure, claim, seen).flat()
}

/** How much all of that speaks for it. */
export function weighClaim(telling: Telling, figure: Figure, claim: Claim, seen: Seen): number {
  let weight = 0
  for (const features of partsOf(telling, figure, claim, seen)) weight = weigh(features, weight)
  return weight
}

function partsOf(
  telling: Telling,
  figure: Figure,
  claim: Claim,
  { rules: known, inputs: seen }: Seen,
): readonly (readonly number[])[] {
  const form = formOf(claim.working)
  const place = placeOf(claim, form)
  known[place] ??= featuresOfRule(telling, figure, place)
  const { inputs, byRule, about } = once(seen, claim.inputs, telling, figure)
  byRule[place] ??= featuresOfTaken(telling, figure, place, inputs)
  const [byPlace, bySort] = byRule[place]
  const rule = rules[place] as string
  const over = leftOver(claim.working, figure, telling.figures)
  const own = featuresOfItself(telling, claim, place, form, inputs)
  pushSeries(own, telling, figure, claim, rule)
  pushRoles(own, telling, figure, claim, rule, about)
  return [own, known[place], byPlace, [left(rule, over), left(form, over)], bySort]
}

/** What is seen of a relation that no other one to the same figures need share. */
function featuresOfItself(
  telling: Telling,
  claim: Claim,
  place: number,
  form: string,
  { all, before }: Inputs,
): number[] {
  const rule = rules[place] as string
  const found = [shape(rule, form), rule1[place] as number, support(clamp(-3, claim.support, 6))]
  if (isWorked(telling, claim)) found.push(workedBefore)
  if (rule === 'period' && isToldOtherwise(telling, claim)) found.push(toldElse)
  if (claim.said) found.push(words('said'), wordsByRule('said', rule))
  if (claim.cued) found.push(words('cued'), wordsByRule('cued', rule))
  if (claim.said && claim.cued) found.push(words('said and cued'))
  if (claim.asserted) found.push(words('asserted'), wordsByRule('asserted', rule))
  const by = clamp(-3, claim.told, 8)
  found.push(told(by), toldAsserted(by, claim.asserted))
  pushCounts(found, all.length, all.length - before.length)
  return found
}

/** Whether a period is told right before a figure that would be worked out over another: "over the 340 days of a year, 2,788 a day". */
function isToldOtherwise({ figures }: Telling, { figure, inputs }: Claim): boolean {
  const { sentence } = figures[figure] as Figure
  for (let at = figure - 1; at >= Math.max(0, figure - SEEN); at--) {
    const other = figures[at] as Figure
    if (other.sentence !== sentence) return false
    if (other.kind === 'time' && other.per.length === 0 && !inputs.includes(at)) return true
  }
  return false
}

/** What the figures that a relation takes in say for and against its rule. */
function featuresOfTaken(
  telling: Telling,
  figure: Figure,
  place: number,
  inputs: Inputs,
): readonly [number[], number[]] {
  const { all, before } = inputs
  const rule = rules[place] as string
  const found = [...inputs.places]
  const [first, last] = [before[0], before.at(-1)]
  if (first !== undefined && last !== undefined) {
    pushCues(found, last.lead, lastLead[place] as readonly number[])
    pushCues(found, last.trail, lastTrail[place] as readonly number[])
    if (first !== last) {
      pushCues(found, first.lead, firstLead[place] as readonly number[])
      pushCues(found, first.trail, firstTrail[place] as readonly number[])
    }
    for (let at = 1; at < before.length; at++) {
      const part = before[at] as Figure
      if (part.index === (before[at - 1] as Figure).index + 1) found.push(between(part.join, rule))
    }
    found.push(lastState(stateOf(telling, last.index)))
  }
  if (inputs.pattern !== '') {
    found.push(pattern(rule, inputs.pattern))
    if (inputs.pattern.startsWith('W')) found.push(whole(rule, leadOf(figure)))
  }
  const sorts: number[] = []
  if (all.length > 0) pushInputs(sorts, telling, figure, rule, inputs)
  return [found, sorts]
}

/** By what words a figure is led in, as one. */
function leadOf({ lead, join }: Figure): string {
  if (join === 'equals') return 'equals'
  return leads.find(([, bit]) => lead & bit)?.[0] ?? '-'
}

function once(known: Seen['inputs'], inputs: readonly number[], telling: Telling, figure: Figure): SeenInputs {
  const key = keyOf(inputs)
  const found = known.get(key)
  if (found !== undefined) return found
  const seen = seeInputs(telling, figure, inOrder(inputs))
  const taken = { inputs: seen, byRule: [], about: new Map() }
  known.set(key, taken)
  return taken
}

/** Figures in the order of the text; nearly always one or two. */
function inOrder(inputs: readonly number[]): readonly number[] {
  const [a = 0, b = a] = inputs
  if (inputs.length > 2) return inputs.toSorted((one, other) => one - other)
  return a <= b ? inputs : [b, a]
}

function pushCues(found: number[], bits: number, table: readonly number[]): void {
  if (bits === 0) return
  for (const place of placesOf(bits)) found.push(table[place] as number)
}

const known = new Map<number, readonly number[]>()

/** The places of cues in their list. */
function placesOf(bits: number): readonly number[] {
  const found = known.get(bits) ?? cues.flatMap(([, bit], place) => (bits & bit ? [place] : []))
  if (known.size < 5_000) known.set(bits, found)
  return found
}

/** The columns of a table as rows. */
function turned(table: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return rules.map((_, column) => table.map((row) => row[column] as number))
}

function clamp(low: number, value: number, high: number): number {
  return Math.max(low, Math.min(high, Math.round(value)))
}

function isRepeated(figures: readonly Figure[], { index, value, measure, scale }: Figure): boolean {
  if (value / scale <= 4) return false
  for (let at = Math.max(0, index - 200); at < index; at++)
    if (figures[at]?.value === value && figures[at]?.measure === measure) return true
  return false
}
