import { stemsOf } from '../../text/index.ts'
import type { Card } from '../card.ts'

/** A card's words: what it asks, and what is right; a lock of earlier days knows no answers. */
export interface CardWords {
  readonly question: string
  readonly answer?: string
}

/** What a card's answer is, in words that another one's can be held against. */
export function answerOf(card: Card): string {
  if (card.kind === 'text') return card.answer
  return `${NUMERIC}${card.answer.join(' ')}${BY}${card.vary.map(({ path }) => path.join('.')).join(' ')}`
}

const NUMERIC = '= '
const BY = ' by '

/** The share of telling words that both question and answer keep (as a geometric mean), for a card that stayed or moved. */
const STAYED = 0.55
const MOVED = 0.7
/** The same share of the question alone, where the answer is not known. */
const STAYED_BLIND = 0.6
const MOVED_BLIND = 0.75
/** What the question keeps at least where the whole answer is kept and the card moved. */
const MOVED_SAME_ANSWER = 0.2
/** An answer of so many telling words is hardly that of two cards. */
const TELLING = 3
const NEAR = 0.4

/** How much speaks for a card being an earlier one reworded; 0 where it is rather another card. */
export function weighRewording(old: CardWords, now: CardWords, isSamePlace: boolean): number {
  if (isNumeric(old) !== isNumeric(now) && old.answer !== undefined) return 0
  const bonus = isSamePlace ? 0.5 : 0
  if (plain(old.question) === plain(now.question)) return 3 + bonus
  const asked = likeness(old.question, now.question)
  if (old.answer === undefined || now.answer === undefined)
    return asked >= (isSamePlace ? STAYED_BLIND : MOVED_BLIND) ? asked + bonus : 0
  const answered = likenessOfAnswers(old.answer, now.answer)
  const isKept = answered === 1 && (isNumeric(now) || stemsOf(now.answer).length >= TELLING)
  if (isKept && (isSamePlace || asked >= MOVED_SAME_ANSWER)) return 1 + asked + bonus
  const both = Math.sqrt(asked * answered)
  return both >= (isSamePlace ? STAYED : MOVED) ? both + bonus : 0
}

/** Whether somebody may wonder if a card is an earlier one: it is much like it, or stands where that one stood. */
export function isNear(old: CardWords, now: CardWords, isSamePlace: boolean): boolean {
  return isSamePlace || likeness(old.question, now.question) >= NEAR
}

function isNumeric({ answer }: CardWords): boolean {
  return answer?.startsWith(NUMERIC) === true
}

function likenessOfAnswers(old: string, now: string): number {
  if (plain(old) === plain(now)) return 1
  if (!old.startsWith(NUMERIC)) return likeness(old, now)
  // Another quantity is another question; other parameters of the same one are not.
  return old.split(BY)[0] === now.split(BY)[0] ? 0.75 : 0
}

/** The share of telling words that two texts have in common. */
function likeness(a: string, b: string): number {
  const [one, other] = [new Set(stemsOf(a)), new Set(stemsOf(b))]
  if (one.size + other.size === 0) return 0
  return (2 * [...one].filter((word) => other.has(word)).length) / (one.size + other.size)
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s"“”'’.,;:!?]+/g, ' ')
    .trim()
}
