import type { Certainty as Name } from '../../../quantity/index.ts'

/** How sure an amount is, as a word. What is from a list is said by the date beside it. */
export function Certainty({ of }: { readonly of: Name | 'not priced' }) {
  return of === 'listed' ? null : <span class={`cf-badge ${of === 'not priced' ? 'open' : of}`}>{of}</span>
}
