import type { Claim } from '../claim.ts'
import type { Figure } from '../figure.ts'
import { formOf, placeOf, rules } from '../model/form.ts'
import type { Search } from '../search.ts'
import { evaluate } from '../working.ts'
import { forms } from './forms.ts'
import { isMeant } from './is-meant.ts'
import { letterOf, writeSlots } from './slots.ts'
import { type Inputs, workings } from './workings.ts'

/** What a form of words says of a figure: the relation, and the figures that go in. */
export interface ToldForm {
  readonly relation: string
  readonly inputs: readonly number[]
}

const rulesByRelation: Readonly<Record<string, string>> = {
  sum: 'sum',
  added: 'sum',
  product: 'product',
  difference: 'difference',
  minus: 'difference',
  partition: 'difference',
  stock: 'difference',
  each: 'product',
  times: 'product',
  share: 'percentage',
  'rest of all': 'difference',
  later: 'sum',
  'sum of products': 'sum',
  part: 'percentage',
  change: 'percentage',
  'change from': 'percentage',
  rise: 'percentage',
  fall: 'percentage',
  'in bits': 'conversion',
  three: 'product',
  'three in a row': 'product',
  'in that time': 'product',
  'product and more': 'product',
  'part of that': 'percentage',
  'share of': 'percentage',
  'in a year': 'period',
  'for its period': 'period',
  rest: 'percentage',
  raise: 'percentage',
}

// What comes out of these may be off by any factor: nothing else could be meant.
const certain = new Set(['so every', 'three', 'three in a row', 'fills', 'in that time', 'part of that'])
// These may be off by any factor where the number is one of those that people mix up.
const mixed = new Set(['rise', 'fall'])

function ruleOf(relation: string): string {
  return `arithmetic/${rulesByRelation[relation] ?? 'ratio'}`
}

/** The forms of words that tell how a figure comes about. */
export function readForms(figure: Figure, figures: readonly Figure[], text: string): ToldForm[] {
  const slots = writeSlots(figure, figures, text)
  const letter = letterOf(figure)
  return forms.flatMap(({ relation, words, gives }) => {
    const places = gives.includes(letter) ? words.exec(slots)?.groups : undefined
    if (places === undefined) return []
    const inputs = inputsOf(places).map((place) => figure.index + place)
    return isOfUnits(relation, figure, inputs, figures) ? { relation, inputs } : []
  })
}

/** Whether amounts are of units that go together: what adds up is told in one unit; a change in percent of percent may be points. */
function isOfUnits(relation: string, figure: Figure, inputs: readonly number[], figures: readonly Figure[]): boolean {
  const parts = inputs.map((input) => figures[input] as Figure)
  const isMoved = relation === 'rise' || relation === 'fall'
  if (isMoved && figure.per.length > 0) return false
  if (isMoved || relation === 'change') return parts.every(({ kind }) => kind !== 'percent')
  if (relation !== 'sum') return true
  const kinds = new Set([figure, ...parts].map(({ kind }) => kind).filter((kind) => kind !== 'none'))
  const [first] = parts
  const isOwn = figure.kind === 'none' || figure.kind === 'count' || parts.some(({ kind }) => kind === figure.kind)
  return isOwn && kinds.size < 2 && parts.every(({ per }) => per.length > 0 === (first as Figure).per.length > 0)
}

/** What goes in, in the order of its names; from a to z all between. */
function inputsOf(places: Readonly<Record<string, string>>): number[] {
  const names = Object.keys(places).sort()
  const [a, z] = [Number(places['a']), Number(places['z'])]
  if (names.includes('z')) return Array.from({ length: z - a + 1 }, (_, at) => a + at)
  return names.map((name) => Number(places[name]))
}

/** Tries what forms of words tell of a figure, where nothing else did. */
export function tryForms(search: Search, told: readonly ToldForm[]): void {
  const { figure, figures, tried } = search
  for (const form of told) {
    if (tried.some((claim) => isOfForm(claim, form))) continue
    const inputs = form.inputs.map((input) => figures[input] as Figure)
    const working = workings[form.relation]?.(figure, inputs as unknown as Inputs)
    if (working === undefined) continue
    const rule = ruleOf(form.relation)
    const worked = evaluate(working, figures)
    if (
      !isBeyondDoubt(form, figure, figures) &&
      !isMeant({ rule, figure: figure.index, inputs: form.inputs, ...worked }, figures)
    )
      continue
    search.try(
      {
        rule,
        support: 4,
        value: worked.value,
        working: () => working,
        asserted: true,
        cued: true,
        written: true,
        distance: 0,
      },
      inputs,
    )
  }
}

/** Whether words leave nothing else that could be meant, however far off: "every 5 seconds, which makes 20 a minute". */
export function isBeyondDoubt({ relation, inputs }: ToldForm, figure: Figure, figures: readonly Figure[]): boolean {
  if (!mixed.has(relation)) return certain.has(relation)
  const [from, to] = inputs.map((input) => figures[input] as Figure)
  return from !== undefined && to !== undefined && isMixUp(figure, from, to)
}

/** Whether a change in percent is of the other amount, what one is of the other, or in points: "from 6.80 to 7.50, a rise of 70". */
function isMixUp({ low, high }: Figure, from: Figure, to: Figure): boolean {
  const [less, more] = from.value < to.value ? [from, to] : [to, from]
  const gap = more.value - less.value
  const others = [gap / to.value, less.value / more.value, more.value / less.value, gap / from.scale]
  return others.some((other) => low <= 100 * other && 100 * other <= high)
}

/** Whether a claim is what a form of words says. */
export function isOfForm(claim: Claim, { relation, inputs }: ToldForm): boolean {
  if (inputs.length !== claim.inputs.length || !inputs.every((input) => claim.inputs.includes(input))) return false
  if (claim.rule !== ruleOf(relation)) return false
  const form = formOf(claim.working)
  if (relation === 'sum' || relation === 'sum of products') return (relation === 'sum') === !form.includes('m')
  const own = rules[placeOf(claim, form)] as string
  return own === relation || own === `${relation} of more` || claim.written
}
