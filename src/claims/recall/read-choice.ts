/** A "when X over Y" question with what its answer says. */
export interface Choice {
  /** The family that the answer speaks for. */
  readonly family: string
  /** What one must need, all together, for it. */
  readonly when: readonly string[]
  /** What each speaks against it. */
  readonly unless: readonly string[]
}

const QUESTION =
  /\bwhen (?:would|should|do|will|to)\b[^?]*\b(dynamodb|aurora|dsql)\b[^?]*\b(?:over|instead of|rather than|and not|or)\b[^?]*\b(dynamodb|aurora|dsql)\b/i
const WHEN = /\b(?:when|if|where)\s+(?:you|your|the|it|they)?\s*([^.]+)/i
const UNLESS =
  /\b(?:don['’]t|do not|never|avoid|not)\b[^.]*?\b(?:if|when|where)\b\s*(?:you|your|the|it|they)?\s*([^.]+)/i

/** What a "when X over Y" question and its answer say; undefined for any other question. */
export function readChoice(question: string, answer: string): Choice | undefined {
  const asked = QUESTION.exec(question)
  if (!asked) return undefined
  const [family, other] = asked.slice(1).map(familyOf) as [string, string]
  if (family === other) return undefined
  const sentences = answer.split(/(?<=[.!?])\s+/)
  const against = sentences.filter((sentence) => UNLESS.test(sentence))
  const positive = sentences.filter((sentence) => !against.includes(sentence) && WHEN.test(sentence))
  return {
    family,
    when: positive.flatMap((sentence) => listOf(WHEN.exec(sentence)?.[1])),
    unless: against.flatMap((sentence) => listOf(UNLESS.exec(sentence)?.[1])),
  }
}

function familyOf(name: string): string {
  return name.toLowerCase() === 'dynamodb' ? 'DynamoDB' : 'Aurora'
}

function listOf(said = ''): string[] {
  return said
    .split(/,\s*(?:and |or )?|\s+(?:and|or)\s+/)
    .map((part) => part.replace(/^(?:can |need |needs |have |has )+/i, '').trim())
    .filter((part) => part !== '')
}
