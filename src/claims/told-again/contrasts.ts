// What tells two amounts of one thing apart: before and after, mean and peak, one plan and the other.
const APART =
  /\b(?:before|after|without|with|old|new|former(?:ly)?|peak|busy|quiet|average|mean|usual|normal|extra|strong(?:ly)?|eventual(?:ly)?|gross|net|first|second|third|fourth|last|previous|next|today|now|then|yesterday|originally|minimum|maximum|least|most|largest|smallest|only|summer|winter|spring|autumn|morning|afternoon|evening|night|day|week|month|year|hour|minute|provisioned|on[- ]demand|reserved|per|each|total|altogether|together|all|both|half|instead|if|would|worst|best|planned|target|limit|budget|actual|free|more|less|fewer|plus|only|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/g

/** The words of a stretch that tell amounts of one thing apart. */
export function contrastsIn(text: string): Set<string> {
  return new Set(Array.from(text.toLowerCase().matchAll(APART), ([word]) => word))
}

/** How many such words stand at one place and not at the other. */
export function countApart(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0
  for (const word of one) if (!other.has(word)) count++
  return count
}
