import type { Certainty } from '../../quantity/index.ts'

/** The sign beside a value that is not from a list. */
export const MARKS: Readonly<Record<Certainty, string>> = { listed: ' ', assumed: '~', open: '?' }

/** What the signs mean, for those that occur. */
export function legend(certainties: ReadonlySet<Certainty>): string[] {
  const meanings: string[] = []
  if (certainties.has('assumed')) meanings.push('~ rests on an assumption')
  if (certainties.has('open')) meanings.push('? sources disagree, or an input is open')
  return meanings
}
