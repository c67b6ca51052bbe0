import type { Claim } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { hasRival } from './input-features.ts'
import { countShared, stateOf, type Telling } from './telling.ts'
import { byThree, byTwo } from './vocabulary.ts'

const subject = byThree((rule: string, role: number, of: string) => `role:subject ${rule} ${role} ${of}`)
const state = byThree((rule: string, first: string, second: string) => `role:state ${rule} ${first} ${second}`)
const order = byTwo((rule: string, way: string) => `role:order ${rule} ${way}`)
const place = byThree((rule: string, role: number, where: string) => `role:place ${rule} ${role} ${where}`)
const join = byThree((rule: string, role: number, by: string) => `role:join ${rule} ${role} ${by}`)
const largest = byTwo((rule: string, isLargest: boolean) => `role:largest ${rule} ${isLargest}`)
const measure = byThree((rule: string, role: number, of: string) => `role:measure ${rule} ${role} ${of}`)
const series = byTwo((rule: string, as: string) => `role:series ${rule} ${as}`)

// How far back a figure of the same sort goes on in a series, and how many figures an amount is the largest of.
const [BACK, SENTENCES, AMONG] = [8, 3, 12]

/** What is seen of an input, whatever a relation does with it. */
export interface About {
  readonly subject: string
  readonly place: string
  readonly join: string
  readonly measure: string
}

/** What is seen of two inputs by what a relation does with each: a part and its whole, what is taken away and from what. */
export function pushRoles(
  found: number[],
  telling: Telling,
  figure: Figure,
  { inputs }: Claim,
  rule: string,
  known: Map<number, About>,
): void {
  const [first, second] = inputs
  if (first === undefined || second === undefined || inputs.length !== 2) return
  const { figures } = telling
  const { index } = figure
  const pair = [figures[first] as Figure, figures[second] as Figure] as const
  for (const [role, input] of pair.entries()) {
    const about = known.get(input.index) ?? see(telling, figure, input, pair)
    known.set(input.index, about)
    found.push(
      subject(rule, role, about.subject),
      place(rule, role, about.place),
      join(rule, role, about.join),
      measure(rule, role, about.measure),
    )
  }
  const stateAt = (at: number) => (at > index ? 'A' : telling.isTotal[at] ? 'T' : stateOf(telling, at))
  found.push(
    state(rule, stateAt(first), stateAt(second)),
    order(rule, `${first < second} ${Math.abs(first - second) === 1}`),
    largest(rule, isLargest(figures, index, pair[1])),
  )
}

function see(telling: Telling, figure: Figure, input: Figure, pair: readonly Figure[]): About {
  const { index } = figure
  const isShared = countShared(telling, index, input.index) > 0
  const isRival = telling.subjects[index]?.length === 0 ? '-' : hasRival(telling, index, input, pair)
  return {
    subject: `${isShared} ${isRival}`,
    place: `${whereIs(figure, input)} ${Math.abs(index - input.index) === 1}`,
    join: input.join,
    measure: `${input.measure === figure.measure} ${input.kind === 'none'}`,
  }
}

function whereIs({ index, sentence, block }: Figure, input: Figure): string {
  if (input.index > index) return 'ahead'
  if (input.sentence >= sentence - 1) return input.sentence === sentence ? 'here' : 'before'
  return input.block === block ? 'block' : 'far'
}

function isLargest(figures: readonly Figure[], index: number, { kind, measure, value }: Figure): boolean {
  for (let at = Math.max(0, index - AMONG); at < index; at++) {
    const other = figures[at] as Figure
    if (other.kind === kind && other.measure === measure && other.value > value) return false
  }
  return true
}

/** Whether a figure of the same sort right before was worked out the same way, and of which of the same inputs: shares of one whole. */
export function pushSeries(
  found: number[],
  telling: Telling,
  figure: Figure,
  { rule, inputs }: Claim,
  as: string,
): void {
  const { figures, claims } = telling
  let isOther = false
  for (let at = figure.index - 1; at >= Math.max(0, figure.index - BACK); at--) {
    const before = figures[at] as Figure
    if (figure.sentence - before.sentence > SENTENCES) break
    const known = before.kind === figure.kind && before.measure === figure.measure ? claims[at] : undefined
    if (known === undefined) continue
    isOther = true
    if (known.rule !== rule || known.inputs.length !== inputs.length) continue
    const same = inputs
      .slice(0, 4)
      .map((input, role) => (known.inputs[role] === input ? 's' : known.inputs.includes(input) ? 'x' : '-'))
    found.push(series(as, same.join('')))
    return
  }
  found.push(series(as, isOther ? 'other' : 'none'))
}
