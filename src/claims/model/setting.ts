import type { Claim } from '../claim.ts'
import type { Figure, Join } from '../figure.ts'
import { formOf } from './form.ts'
import { countShared, type State, stateOf, type Telling } from './telling.ts'

// A feature is a place in these lists: the forest has learnt it, so nothing but the end takes more.
const joins: readonly Join[] = [
  '',
  'stop',
  'words',
  'comma',
  'and',
  'of',
  'at',
  'to',
  'in',
  'against',
  'plus',
  'minus',
  'times',
  'over',
  'equals',
  'unknown',
]
const states: readonly State[] = ['F', 'O', 'C', 'P']
const forms: readonly string[] = [
  '',
  'f',
  'm(ff)',
  'd(ff)',
  's(ff)',
  'a(ff)',
  'an',
  'm(kd(ff))',
  'm(kd(s(ff)f))',
  'd(s(ff)f)',
  'm(d(fk)f)',
  'm(fk)',
  'd(fk)',
  'm(s(kd(fk))f)',
  'm(a(kd(fk))f)',
  's(fff)',
  'm(fff)',
  'm(ffk)',
  'd(m(ff)f)',
  'd(m(ff)k)',
  's(kf)',
  'm(d(s(kf)k)k)',
]
// So many figures of a sentence, of those tried and of digits are told apart.
const [HERE, TRIED, DIGITS] = [12, 9, 8]
// How far back figures are looked for that a relation passes over.
const PASSED = 24

/** Where a relation that falls stands in its text: how its figures are joined, what lies between, what they were used for. */
export function settingOf(
  telling: Telling,
  figure: Figure,
  worst: Claim,
  holding: Claim | undefined,
  tried: readonly Claim[],
): number[] {
  const { figures } = telling
  const { index, sentence, mention, value, scale } = figure
  const inputs = worst.inputs.map((at) => figures[at] as Figure)
  const before = inputs.filter((input) => input.index < index).sort((a, b) => a.index - b.index)
  const [first, last] = [before[0], before.at(-1)]
  const [previous, next] = [figures[index - 1], figures[index + 1]]
  const state = (one: Figure | undefined) => (one ? states.indexOf(stateOf(telling, one.index)) : -1)
  let [here, taken, skipped] = [0, 0, 0]
  for (let at = index - 1; at > index - HERE && figures[at]?.sentence === sentence; at--) {
    here++
    if (worst.inputs.includes(at)) taken++
  }
  for (let at = Math.max(first?.index ?? index, index - PASSED); at < index; at++)
    if (!worst.inputs.includes(at) && stateOf(telling, at) === 'F') skipped++
  return [
    ...[figure.join, last?.join ?? '', next?.sentence === sentence ? next.join : ''].map((join) => joins.indexOf(join)),
    ...[first, last, previous].map(state),
    ...[nearnessOf(figure, first), nearnessOf(figure, last), here, taken, skipped],
    ...[last ? index - last.index : -1, last ? sentence - last.sentence : -1],
    ...[
      first ? index - first.index : -1,
      first ? sentence - first.sentence : -1,
      first ? figure.block - first.block : -1,
    ],
    inputs.filter(({ measure }) => measure === figure.measure).length,
    inputs.filter(({ kind }) => kind === 'none').length,
    inputs.filter((input) => countShared(telling, index, input.index) > 0).length,
    forms.indexOf(formOf(worst.working)),
    holding ? forms.indexOf(formOf(holding.working)) : 0,
    figure.item >= 0 ? 1 : 0,
    mention.partner >= 0 ? 1 : 0,
    Math.min(DIGITS, mention.value.replace('.', '').replace(/0+$/, '').length),
    Math.log(Math.abs(value / scale) + 1e-9),
    Math.min(TRIED, tried.length),
    tried.filter(({ ok }) => ok).length,
  ]
}

/** How near an input stands, 0 where there is none: 1 right before in the same sentence, 2 in it, 3 in the one before, 4 in the block, 5 further off. */
function nearnessOf({ index, sentence, block }: Figure, input: Figure | undefined): number {
  if (input === undefined) return 0
  if (input.sentence === sentence) return input.index === index - 1 ? 1 : 2
  if (input.sentence === sentence - 1) return 3
  return input.block === block ? 4 : 5
}
