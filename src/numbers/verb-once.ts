import type { Place } from './place.ts'

/** "To mind seven takes a year", "learn to steer two" */
export const infinitive = /(?:^|\W)(?:To|(?:learn|want|try|need|able|ha[sd]|have|how) to) \p{Ll}+ $/u

/** "The ham costs 4, the cheese 6", "Anna paid 30, Ben 45": the verb is said once. */
const verbOnce =
  /(?:\b(?:is|are|was|were|be|has|have|had|(?:cost|take|need|get|weigh|hold|last|make|bring|earn|add)s?|took|paid|pays|got|made|brought|earned|added|spent|sold|bought|scored|won) (?:(?:about|only|just|nearly|some|around) )?[$€£]?\d|\d \p{Ll}+(?=,))(?:[^.;:!?]|\.(?=\d)){0,60}(?:,(?: and| but)?| and) (?:(the|an?|my|our|his|her|its|their) (?=\p{Ll})(?:\p{Ll}+ )?)?[\p{L}-]+ $/u

/** Whether it tells an amount of what a list goes on to; a word that numbers things has to have its article. */
export function isOnce({ draft, left, right }: Place, named: boolean): boolean {
  if (draft.spoken || !/^(?:[.,;)]|$| and\b)/.test(right)) return false
  const told = verbOnce.exec(left)
  return told !== null && (!named || (told[1] !== undefined && draft.number.digits > 19n))
}
