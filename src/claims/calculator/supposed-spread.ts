const SUPPOSED = /\b(?:if|had|were|suppos\w+|assum\w+|should)\b([^.;:,]{0,80})/gi
const IN_EACH =
  /\b(?:(?:in|per|by|for|from) )?(?:each|every)(?: (?:of the |one of )?regions?| of them| one)?\b|\bapiece\b/i
const TOTAL = /\b(?:total|together|in all|combined|overall|altogether|(?:all|both)(?: of)?(?: the| its)? regions)\b/i

/** How the words before a number suppose that writes are spread: "had the rate been the total of both regions". */
export function supposedSpread(before: string): 'total' | 'in-each' | undefined {
  const [, clause = ''] = [...before.matchAll(SUPPOSED)].at(-1) ?? []
  const isEach = IN_EACH.test(clause)
  if (isEach === TOTAL.test(clause)) return undefined
  return isEach ? 'in-each' : 'total'
}
