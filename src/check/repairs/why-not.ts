import type { Finding } from '../finding.ts'

/** Why findings of a family have no fix; the first that fits. */
const reasons: readonly (readonly [family: RegExp, why: string])[] = [
  [/^binding\/value$/, 'what it stands for is known only between bounds, or is told in words'],
  [/^consistency\//, 'which of the two places is right the text does not say'],
  [/^comparison\/amounts$/, 'whether the words or the amounts are wrong the text does not say'],
  [/^comparison\//, 'which of the two statements is wrong the text does not say'],
  [/^facts\/past-review$/, 'somebody must look the source up again'],
  [/^facts\//, 'the source says what holds, not how to tell it here'],
  [/^recall\//, 'an answer is for its author to tell'],
  [/^calculator\//, 'which of the numbers beside it was meant otherwise the text does not say'],
  [/^(?:config|format|binding|course|coverage)\//, 'no number put in its place would mend it'],
]

/** Why a finding has no fix, where its rule knows nothing more. */
export function whyNot({ rule }: Pick<Finding, 'rule'>): string {
  const [, why] = reasons.find(([family]) => family.test(rule)) ?? []
  return why ?? 'what should stand there is for its author to say'
}
