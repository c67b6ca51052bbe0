import type { Document } from '../../text/index.ts'

/** What stands around a sentence and changes what it says. */
export interface Setting {
  /** The sentence before it in its paragraph, where this one leans on it. */
  readonly before: string | undefined
  /** Whether the question that the sentence asks is answered with yes or with no. */
  readonly answer: 'yes' | 'no' | undefined
}

const THINK = 'think|say|believe|assume|expect|hope|imagine|suppose'
/** Sentences that report what others think state nothing. */
const REPORTS = new RegExp(
  `\\b(?:myth|misconception|wrong|false|wrongly|untrue|not true|used to|no longer|contrary to|(?:people|teams|some|many|most|they|everybody|you might|you may) (?:${THINK})|(?:don't|do not|never) (?:${THINK}|rely|count on)|assum(?:e|es|ed|ing)|mistak\\w+|claims? that|(?:anyone|anybody|people|teams|some|many|most|they|you) (?:still )?quot(?:e|es|ed|ing)|unlike|until (?:june |july )?20\\d\\d|before (?:june |july )?20\\d\\d)\\b`,
)
const ASKS = /\?["'”)]*\s*$/
const ANSWER = /^["'“(]*(yes|no|not|never)\b/
/** A sentence that takes back the one before it. */
const REFUTES =
  /^["'“(]*(?:but )?(?:(?:it|they|that|this|you|one) (?:isn't|doesn't|don't|aren't|won't|can|can't|does|do|is not|are not|cannot|is (?:wrong|false|a myth))[,.;:]|in fact|actually|wrong\b|false\b|not so\b|that's (?:wrong|false|a myth|not true))/
const LEANS = /\b(?:it|its|they|them|their|this|these|those|that|such|none|neither|both|one|each|there)\b/
const LIMITS =
  /\b(?:at most|up to|as (?:many|much|large|big|high) as|max\w*|limit\w*|cap(?:ped)?|(?<!\b(?:you|we|i|they) )(?:can|may|could)|allow\w*|lets?|no (?:more|larger|bigger) than|exceed\w*|beyond|larger than|ceiling|quota\w*|default\w*|exactly|promise\w*|support\w*|(?:will )?gives? (?:you|us|them))\b/
/** What comes on top of an item limits none. */
const ADDED = /\badd(?:s|ed)?\b|\boverhead\b|\bon top\b|\bextra\b/
/** "In DynamoDB, 400 KB per item" tells a limit; "1.5 KB per item" alone may be of one's own. */
const EACH = /\b(?:per|each(?! of))\b/
const BREAKS = /[;—]/g

/** The setting of a sentence; undefined where it asks without an answer, reports, or is taken back. */
export function readSetting({ sentences }: Document, text: string, index: number): Setting | undefined {
  const at = (place: number) => text.slice(sentences.start[place] ?? text.length, sentences.end[place] ?? text.length)
  const isApart = (first: number) =>
    text.slice(sentences.end[first] ?? 0, sentences.start[first + 1] ?? text.length).includes('\n\n')
  const sentence = at(index)
  if (REPORTS.test(sentence)) return undefined
  const after = isApart(index) ? '' : at(index + 1)
  if (REFUTES.test(after)) return undefined
  const said = ASKS.test(sentence) ? ANSWER.exec(after)?.[1] : undefined
  if (said === undefined && ASKS.test(sentence)) return undefined
  const last = index === 0 || isApart(index - 1) ? undefined : at(index - 1)
  const leans = last !== undefined && (LEANS.test(sentence) || ASKS.test(last))
  return {
    before: leans && !REPORTS.test(last) ? last : undefined,
    answer: said === undefined ? undefined : said === 'yes' ? 'yes' : 'no',
  }
}

/** Whether a text speaks of what is allowed, and not of something that lies within it. */
export function isLimited(text: string, isNamed: boolean): boolean {
  return LIMITS.test(text) || (isNamed && EACH.test(text) && !ADDED.test(text))
}

/** What stands before and after a place, as far as its clause goes. */
export function clauseAround(before: string, behind: string): readonly [string, string] {
  const breaks = [...before.matchAll(BREAKS)]
  const stop = behind.search(BREAKS)
  return [before.slice((breaks.at(-1)?.index ?? -1) + 1), stop < 0 ? behind : behind.slice(0, stop)]
}
