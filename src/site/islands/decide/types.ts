import type { QuestionName } from '../../../decision/index.ts'

/** A lesson to which reasons lead, by its number; without a page as long as it is planned. */
export interface LessonLink {
  readonly number: number
  readonly title: string
  readonly href: string | undefined
}

/** What the page hands to the questionnaire. */
export interface DecideProps {
  readonly lessons: readonly LessonLink[]
  /** The question that is asked first. */
  readonly first: QuestionName
  /** The static pages behind the answers to the first question, in their order: without scripts they lead on. */
  readonly firstPages: readonly string[]
  /** Where facts are listed, each under its id. */
  readonly factsPage: string
  readonly bookUrl: string
  readonly calculatorPage: string
  /** The newest day on which a record of the book was checked. */
  readonly asOf: string
}
