import type { Candidate } from './candidate.ts'
import * as context from './context.ts'
import { isDigit } from './letters.ts'
import { type Beside, wordAfter } from './surroundings.ts'
import type { Tail } from './tail.ts'
import { numberWords } from './words.ts'

/** Whether "one" stands for a thing rather than for a count. */
export function isPronoun(text: string, found: Candidate, tail: Tail, before: Beside, after: Beside): boolean {
  if (text.slice(found.start, found.end).toLowerCase() !== 'one') return false
  if (/^(?:thing|point|another)$/.test(after.lower)) return true
  if (tail.unit !== '' && tail.unit !== 'count') return isOneDay(text, before, after)
  if (isMathBefore(text, found, before)) return false
  if (startsList(text, found) || isShare(after.lower, text, after.end)) return false
  if (after.lower === '')
    return (
      !/^(?:to|or|and|than|from|equals?|by|is|between|zero|just|only|plus|minus|times|exactly)$/.test(before.lower) ||
      (before.lower === 'and' && !isDigit(text.charCodeAt(before.start - 2)))
    )
  if (context.beforeOneNot.has(before.lower) && !isCountAfter(before.lower)) return true
  if (/[^su]s$/.test(after.lower) && !isUninflected(after.lower)) return true
  return context.afterOneNot.has(after.lower) || tail.unit !== 'count'
}

/** Nouns that end in -s in the singular. */
function isUninflected(lower: string): boolean {
  return /(?:is|series|species|means|lens|atlas|canvas|gas|bias|alias|atlas|news|chaos|cosmos|sales|goods|business|headquarters|barracks|crossroads)$/.test(
    lower,
  )
}

/** "one in five". */
function isShare(lower: string, text: string, at: number): boolean {
  return (
    lower === 'in' &&
    /^ (?:a hundred|a thousand|a million|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|one)\b/.test(
      text.slice(at, at + 12),
    )
  )
}

/** "one, two and five times", "one or two regions". */
function startsList(text: string, found: Candidate): boolean {
  const next = /^(?:,? (?:or|and|to)|,) (\w+)/.exec(text.slice(found.end, found.end + 20))
  return next !== null && numberWords.has((next[1] ?? '').toLowerCase())
}

function isCountAfter(lower: string): boolean {
  return /^(?:the|this|that|each|any|some|only|our|my|your|their|his|her|its)$/.test(lower)
}

/** "equals one", "from zero to one", "plus one": arithmetic. */
function isMathBefore(text: string, found: Candidate, before: Beside): boolean {
  return (
    /^(?:equals?|plus|minus|times|zero)$/.test(before.lower) ||
    /[=×+÷]\s*$/.test(text.slice(Math.max(0, found.start - 3), found.start))
  )
}

/** "one day we will": some day; but "one day of work", "in one day" last a day. */
function isOneDay(text: string, before: Beside, after: Beside): boolean {
  if (!/^(?:day|night|morning|evening|afternoon)$/.test(after.lower)) return false
  if (before.lower === 'from' || before.lower === 'in' || before.lower === 'within' || before.lower === 'per')
    return false
  const next = wordAfter(text, after.end).lower
  return (
    /^(?:we|you|they|i|he|she|it|someone|somebody|everyone|soon|when|a|the|our|my)$/.test(next) &&
    before.lower !== 'than' &&
    before.lower !== 'to'
  )
}
