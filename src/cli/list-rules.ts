import { rulePages as checkPages, type RulePage } from '../check/index.ts'
import { courseRules } from '../course/index.ts'

/** Every rule with its page, those of the course included, by name. */
export const rulePages: readonly RulePage[] = [...checkPages, ...courseRules].sort((a, b) => (a.name < b.name ? -1 : 1))
