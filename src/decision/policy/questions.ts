/**
 * Every question by name, its answers from the least to the most demanding. The order of the questions is their authored
 * priority. `many`: several answers may be given, the first stands for none of them.
 */
export const QUESTIONS = [
  { name: 'which-regions', answers: ['one', 'one-set', 'across-sets'] },
  { name: 'who-writes', answers: ['one', 'apart', 'read-elsewhere', 'own-items', 'same-items'] },
  {
    name: 'which-queries',
    many: true,
    answers: ['by-key', 'not-yet-known', 'joins', 'existing-sql', 'foreign-keys', 'procedures', 'extensions', 'mysql'],
  },
  { name: 'if-region-fails', answers: ['wait', 'restore', 'minutes', 'seconds', 'lose-nothing'] },
  { name: 'how-fresh', answers: ['seconds-old', 'latest'] },
  { name: 'if-both-change', answers: ['last-wins', 'merge', 'never'] },
  {
    name: 'which-needs',
    many: true,
    answers: [
      'none',
      'ttl',
      'local-index',
      'transactions',
      'large-items',
      'large-transactions',
      'huge-items',
      'huge-transactions',
    ],
  },
  { name: 'must-data-stay', answers: ['no', 'yes'] },
  { name: 'may-saves-wait', answers: ['yes', 'no'] },
  { name: 'what-load', answers: ['steady', 'idle', 'spiky'] },
  { name: 'how-much', answers: ['one-writer', 'more'] },
  { name: 'which-team', answers: ['either', 'sql'] },
] as const

type Listed = (typeof QUESTIONS)[number]

/** The name of a question; it never changes. */
export type QuestionName = Listed['name']

/** The name of an answer to a question; it never changes. */
export type AnswerName<Q extends QuestionName = QuestionName> = Extract<Listed, { name: Q }>['answers'][number]

/** A question as the engine sees it. */
export interface Question {
  readonly name: QuestionName
  readonly answers: readonly string[]
  readonly many?: boolean
}

export const questions: readonly Question[] = [...QUESTIONS]

/** Taken as the most demanding answer of its question. */
export const NOT_SURE = 'not-sure'

/** Under which answers a rule holds: for each question named, one of the answers listed. */
export type When = { readonly [Q in QuestionName]?: readonly AnswerName<Q>[] }
