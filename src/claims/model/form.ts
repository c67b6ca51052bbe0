import type { Claim, Working } from '../claim.ts'

/** The form of a working: its operations over figures (f), constants (k) and said numbers (s); a sum of many as an. */
export function formOf(working: Working): string {
  if (working.op === 'figure') return 'f'
  if (!('parts' in working)) return working.op === 'constant' ? 'k' : 's'
  if (working.op === 'add' && working.parts.length > 2) return 'an'
  return `${working.op[0]}(${working.parts.map(formOf).join('')})`
}

// A percentage may be a share, a change, a part, what is left, what comes on top or is its whole: words tell these apart, their rule doesn't.
const ofPercent = ['share', 'change', 'part', 'rest', 'raise', 'gross'] as const
const ofMore = ['product of more', 'difference of more', 'quotient of more'] as const
const plain = ['sum', 'product', 'difference', 'percentage', 'ratio', 'period', 'conversion', 'downtime', 'count']
/** The relations that words tell apart. */
export const rules: readonly string[] = [...plain, ...ofPercent, ...ofMore]
const places = new Map<string, number>(rules.map((rule, place) => [`arithmetic/${rule}`, place]))
const placesOfMore = new Map(
  ['product', 'difference', 'ratio'].map((rule, at) => [`arithmetic/${rule}`, rules.indexOf(ofMore[at] as string)]),
)
const byForm: Readonly<Record<string, (typeof ofPercent)[number]>> = {
  'm(kd(ff))': 'share',
  'd(ff)': 'share',
  'm(kd(s(ff)f))': 'change',
  'd(s(ff)f)': 'change',
  'm(d(fk)f)': 'part',
  'm(ff)': 'part',
  'm(s(kd(fk))f)': 'rest',
  'm(s(kf)f)': 'rest',
  'm(a(kd(fk))f)': 'raise',
  'm(a(kf)f)': 'raise',
  'd(fd(fk))': 'gross',
  'd(fs(kd(fk)))': 'gross',
  'd(fa(kd(fk)))': 'gross',
}
const placesByForm = new Map(Object.entries(byForm).map(([form, rule]) => [form, rules.indexOf(rule)]))

/** Which relation of those that words tell apart a claim is, by its rule and its form. */
export function placeOf({ rule, inputs }: Claim, form: string): number {
  const known = rule === 'arithmetic/percentage' ? placesByForm.get(form) : undefined
  return known ?? (inputs.length > 2 ? placesOfMore.get(rule) : undefined) ?? (places.get(rule) as number)
}
