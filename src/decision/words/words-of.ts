import { itemAt } from '../item-at.ts'
import { DETAIL_WORDS, MERIT_WORDS, WARNING_WORDS } from './reasons.ts'
import { DRAWBACK_WORDS, LIMIT_WORDS, type RuleWords } from './rules.ts'

const TABLES = [MERIT_WORDS, DETAIL_WORDS, LIMIT_WORDS, DRAWBACK_WORDS, WARNING_WORDS]

/** What a rule says, and where it is taught. */
export function wordsOf(rule: string): RuleWords {
  return itemAt(
    TABLES.flatMap((words) => (words[rule] ? [words[rule]] : [])),
    0,
  )
}
