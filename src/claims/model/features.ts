import type { Claim } from '../claim.ts'
import { CUE } from '../cues.ts'
import type { Figure } from '../figure.ts'
import { periodOf } from '../periods.ts'
import { leftOver } from './dimensions.ts'
import { formOf } from './form.ts'
import { featureId, grid, open } from './vocabulary.ts'

const cues = Object.entries(CUE)
const cueNames = cues.map(([name]) => name)
const cueBits = cues.map(([, bit]) => bit)
const rules = ['sum', 'product', 'difference', 'percentage', 'ratio', 'period', 'conversion', 'downtime', 'count']

const own = open('figure')
const lead0 = cueNames.map((name) => featureId(`figure:lead ${name}`))
const trail0 = cueNames.map((name) => featureId(`figure:trail ${name}`))
const shape = open('shape')
const rule1 = rules.map((rule) => featureId(`rule:${rule}`))
const cueByRule = {
  lead: grid('lead', cueNames, rules),
  trail: grid('trail', cueNames, rules),
  lastLead: grid('lead of last', cueNames, rules),
  lastTrail: grid('trail of last', cueNames, rules),
  firstLead: grid('lead of first', cueNames, rules),
  firstTrail: grid('trail of first', cueNames, rules),
}
const place = open('place')
const words = open('words')
const unit = open('unit')
const state = open('state')
const joined = open('join')
const between = open('between')
const ahead0 = open('word before')
const behind0 = open('word behind')

// How many figures back in its sentence are counted: a line may hold thousands.
const SEEN = 12
// How many figures back one is looked for that has more in common with the figure.
const RIVALS = 24

/** What is known of a text while its figures are explained one by one. */
export interface Telling {
  readonly figures: readonly Figure[]
  /** The words that each figure is about. */
  readonly subjects: readonly (readonly string[])[]
  /** The words right before and right behind each figure. */
  readonly beside: readonly (readonly [string, string])[]
  /** For each figure so far: whether a working gave it, and whether one has used it. */
  readonly isOutcome: readonly boolean[]
  readonly isUsed: readonly boolean[]
}

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
    own(`digits ${Math.min(4, digitsOf(mention.value))}`),
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

/** What speaks for and against a relation that may give a figure, whatever number it states. */
export function featuresOfClaim(telling: Telling, figure: Figure, claim: Claim): number[] {
  const { figures, subjects } = telling
  const { index } = figure
  const group = claim.rule.slice(11)
  const rule = rules.indexOf(group)
  const inputs = claim.inputs.map((input) => figures[input] as Figure).sort((a, b) => a.index - b.index)
  const before = inputs.filter((input) => input.index < index)
  const form = formOf(claim.working)
  const found = [shape(`${group} ${form}`), rule1[rule] as number]
  found.push(words(`support ${Math.max(-3, Math.min(6, Math.round(claim.support)))}`))
  if (claim.said) found.push(words('said'), words(`said ${group}`))
  if (claim.cued) found.push(words('cued'), words(`cued ${group}`))
  if (claim.said && claim.cued) found.push(words('said and cued'))
  if (claim.asserted) found.push(words('asserted'), words(`asserted ${group}`))
  const told = Math.max(-3, Math.min(8, Math.round(claim.told)))
  found.push(words(`told ${told}`), words(`told ${told} ${claim.asserted}`))
  const count = inputs.length
  const ahead = count - before.length
  found.push(
    place(`inputs ${Math.min(5, count)}`),
    place(`ahead ${Math.min(3, ahead)}${ahead === count ? ' all' : ''}`),
  )
  pushCues(found, figure.lead, cueByRule.lead, rule)
  pushCues(found, figure.trail, cueByRule.trail, rule)
  const [word, then] = telling.beside[index] as readonly [string, string]
  found.push(ahead0(`${word} ${group}`), behind0(`${then} ${group}`))
  found.push(joined(`${figure.join} ${group}`), unit(`${figure.kind} ${group}`))
  const [first, last] = [before[0], before.at(-1)]
  if (first !== undefined && last !== undefined) {
    pushPlace(found, telling, figure, claim, before)
    pushCues(found, last.lead, cueByRule.lastLead, rule)
    pushCues(found, last.trail, cueByRule.lastTrail, rule)
    if (first !== last) {
      pushCues(found, first.lead, cueByRule.firstLead, rule)
      pushCues(found, first.trail, cueByRule.firstTrail, rule)
    }
    for (let at = 1; at < before.length; at++) {
      const part = before[at] as Figure
      if (part.index === (before[at - 1] as Figure).index + 1) found.push(between(`${part.join} ${group}`))
    }
    found.push(state(`last ${stateOf(telling, last.index)}`))
  }
  const left = leftOver(claim.working, figure, figures)
  found.push(unit(`left ${group} ${left}`), unit(`left ${form} ${left}`))
  if (count > 0) {
    const same = inputs.filter(({ measure }) => measure === figure.measure).length
    const bare = inputs.filter(({ kind }) => kind === 'none').length
    found.push(
      unit(`same ${share(same, count)}${figure.measure === '' ? ' bare' : ''}`),
      unit(`bare ${share(bare, count)}`),
      state(stateOfAll(inputs.map((input) => (input.index < index ? stateOf(telling, input.index) : 'A')))),
    )
    if (ahead === 0) {
      const kinds = [...new Set(inputs.map(({ kind }) => kind))].sort().join(' ')
      found.push(unit(`${kinds} to ${figure.kind} ${group}`))
      found.push(unit(`rates ${(last as Figure).per.length > 0} ${(first as Figure).per.length > 0} ${group}`))
    }
    const periods = [...new Set(inputs.map(periodOf))].sort().join(' ')
    found.push(unit(`period ${periodOf(figure)} of ${periods} ${group}`))
    if (group === 'sum' && ahead === 0) found.push(place(`omits ${omitted(telling, figure, inputs)}`))
    const mine = subjects[index] as readonly string[]
    const shares = (input: Figure) => (subjects[input.index] as readonly string[]).some((word) => mine.includes(word))
    found.push(words(`subject ${group} ${share(inputs.filter(shares).length, count)}`))
    found.push(words(`rivals ${group} ${rivalsOf(telling, index, inputs)}`))
    const far = inputs.filter((input) => index - input.index > 14)
    if (far.length > 0) found.push(place(`far ${far.length}`), place(`far ${far.every(shares)}`))
    if (inputs.some(({ mention }) => mention.hedge !== undefined)) found.push(place('hedged'))
    if (inputs.some(({ mention }) => mention.partner >= 0)) found.push(place('range'))
    if (inputs.some((input) => input.value === figure.value && input.measure === figure.measure))
      found.push(unit('equal'))
    if (isListed(inputs, figure)) found.push(place(`items ${figure.item >= 0}`))
    found.push(place(`cells ${inputs.some(({ column }) => column >= 0)} ${figure.column >= 0}`))
  }
  return found
}

function pushPlace(
  found: number[],
  telling: Telling,
  figure: Figure,
  { inputs }: Claim,
  before: readonly Figure[],
): void {
  const { figures } = telling
  const { index, sentence } = figure
  const [first, last] = [before[0] as Figure, before.at(-1) as Figure]
  found.push(
    place(`gap ${Math.min(5, index - 1 - last.index)}`),
    place(`skipped ${Math.min(6, last.index - first.index + 1 - before.length)}`),
    place(`sentences ${Math.min(5, sentence - first.sentence)}`),
    place(`sentences of last ${Math.min(5, sentence - last.sentence)}`),
    place(`blocks ${Math.min(3, figure.block - first.block)}`),
  )
  const opener = figures[first.index - 1]
  found.push(place(`opens ${opener?.sentence === first.sentence ? opener.measure === first.measure : 'all'}`))
  let alike = 0
  let fresh = 0
  for (let at = first.index; at < index; at++) {
    if (inputs.includes(at)) continue
    if (figure.measure !== '' && figures[at]?.measure === figure.measure) alike++
    if (stateOf(telling, at) === 'F') fresh++
  }
  let beside = 0
  for (let at = index - 1; at >= index - SEEN && figures[at]?.sentence === sentence; at--)
    if (!inputs.includes(at)) beside++
  found.push(
    place(`alike left ${Math.min(3, alike)}`),
    place(`fresh left ${Math.min(3, fresh)}`),
    place(`left in sentence ${Math.min(3, beside)}`),
  )
}

/** How many amounts of the parts' own sort a sum leaves out of the sentences in which its parts stand. */
function omitted({ figures }: Telling, { index }: Figure, parts: readonly Figure[]): string {
  const [first, last] = [parts[0] as Figure, parts.at(-1) as Figure]
  const isPart = new Set(parts)
  let within = 0
  let after = 0
  for (let at = index - 1; at >= Math.max(0, index - RIVALS); at--) {
    const other = figures[at] as Figure
    if (other.sentence < first.sentence) break
    if (isPart.has(other) || other.measure !== last.measure || other.kind !== last.kind) continue
    if (other.per.join() !== last.per.join()) continue
    if (at > last.index && other.sentence === last.sentence) after++
    else if (at < last.index) within++
  }
  return `${Math.min(2, within)} ${Math.min(2, after)} ${parts.length > 2}`
}

/** For how many inputs another figure like them has more in common with the figure: "lights only 14 %", of cooking's 11. */
function rivalsOf({ figures, subjects }: Telling, index: number, inputs: readonly Figure[]): string {
  const mine = subjects[index] as readonly string[]
  if (mine.length === 0) return 'unnamed'
  const common = (other: number) => {
    let count = 0
    for (const word of subjects[other] as readonly string[]) if (mine.includes(word)) count++
    return count
  }
  let rivals = 0
  for (const input of inputs) {
    const shared = common(input.index)
    for (let at = Math.max(0, index - RIVALS); at < index; at++) {
      const other = figures[at] as Figure
      if (other.kind !== input.kind || other.measure !== input.measure || inputs.includes(other)) continue
      if (common(at) <= shared) continue
      rivals++
      break
    }
  }
  return share(rivals, inputs.length)
}

/** F fresh, O an outcome, C used, P an outcome that was used. */
function stateOf({ isOutcome, isUsed }: Telling, index: number): 'F' | 'O' | 'C' | 'P' {
  if (isOutcome[index]) return isUsed[index] ? 'P' : 'O'
  return isUsed[index] ? 'C' : 'F'
}

function stateOfAll(states: readonly string[]): string {
  if (states.every((one) => one === 'F')) return 'all fresh'
  if (states.every((one) => one === 'C')) return 'all used'
  if (states.includes('C')) return 'some used'
  return states.includes('P') ? 'outcome used' : 'outcome'
}

function pushCues(
  found: number[],
  bits: number,
  table: readonly number[] | readonly (readonly number[])[],
  rule = -1,
): void {
  if (bits === 0) return
  for (let at = 0; at < cueBits.length; at++) {
    if (!(bits & (cueBits[at] as number))) continue
    const row = table[at] as number | readonly number[]
    found.push(typeof row === 'number' ? row : (row[rule] as number))
  }
}

function isRepeated(figures: readonly Figure[], { index, value, measure, scale }: Figure): boolean {
  if (value / scale <= 4) return false
  for (let at = Math.max(0, index - 200); at < index; at++)
    if (figures[at]?.value === value && figures[at]?.measure === measure) return true
  return false
}

function isListed(inputs: readonly Figure[], figure: Figure): boolean {
  const items = new Set(inputs.map(({ item }) => item))
  return items.size === inputs.length && !items.has(-1) && !items.has(figure.item)
}

function share(part: number, whole: number): string {
  return part === whole ? 'all' : part > 0 ? 'some' : 'none'
}

function digitsOf(value: string): number {
  return value.replace('.', '').replace(/^0+|0+$/g, '').length
}
