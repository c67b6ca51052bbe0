import type { Working } from '../claim.ts'

/** The form of a working: its operations over figures (f), constants (k) and said numbers (s); a sum of many as an. */
export function formOf(working: Working): string {
  if (working.op === 'figure') return 'f'
  if (!('parts' in working)) return working.op === 'constant' ? 'k' : 's'
  if (working.op === 'add' && working.parts.length > 2) return 'an'
  return `${working.op[0]}(${working.parts.map(formOf).join('')})`
}
