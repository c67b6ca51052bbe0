import { findQuestion, type QuestionName } from '../../../decision/index.ts'

/** What a reason rests on: an answer, a fact of the book, or a place in a lesson. */
export type Citation =
  | { readonly kind: 'answer'; readonly question: QuestionName }
  | { readonly kind: 'fact'; readonly id: string }
  | { readonly kind: 'lesson'; readonly number: number; readonly place: string }

const LESSON = /^lesson (\d+)#(.+)$/

/** What a text names as its source. */
export function readCitation(from: string): Citation {
  const [, number, place = ''] = LESSON.exec(from) ?? []
  if (number !== undefined) return { kind: 'lesson', number: Number(number), place }
  const question = findQuestion(from)
  return question ? { kind: 'answer', question: question.name } : { kind: 'fact', id: from }
}
