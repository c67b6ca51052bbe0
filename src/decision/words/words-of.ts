import rules from './rules.json' with { type: 'json' }

/** What a rule says, and the place in a lesson that teaches it. */
export interface RuleWords {
  readonly text: string
  readonly lesson: string
}

/** What each rule says, under the place that teaches it: the number of an episode, and a section of it. */
const LESSONS: Readonly<Record<string, Readonly<Record<string, string>>>> = rules

/** Every place in a lesson that some rule names. */
export const LESSON_PLACES: readonly string[] = Object.keys(LESSONS)

/** What every rule says, by its name. */
export const RULE_WORDS: ReadonlyMap<string, RuleWords> = new Map(
  Object.entries(LESSONS).flatMap(([lesson, texts]) =>
    Object.entries(texts).map(([rule, text]) => [rule, { text, lesson }] as const),
  ),
)

/** What a rule says, and where it is taught; a rule without words is a mistake of this room. */
export function wordsOf(rule: string): RuleWords {
  const words = RULE_WORDS.get(rule)
  if (!words) throw new RangeError(`no words for ${rule}`)
  return words
}
