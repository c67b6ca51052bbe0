/** An architecture that the questionnaire can recommend; the names never change. */
export type Outcome = 'dynamodb-single' | 'dynamodb-global-eventual' | 'aurora-global'

export interface Answer {
  readonly name: string
  readonly words: string
  readonly outcome: Outcome
  readonly family: 'DynamoDB' | 'Aurora'
  readonly reason: string
}

export interface Question {
  readonly name: string
  readonly words: string
  readonly help: string
  readonly answers: readonly Answer[]
}

/** Which regions must accept writes: the question that decides most. */
export const writeRegions: Question = {
  name: 'write-regions',
  words: 'Where must a write be accepted?',
  help: 'Think of the day on which one region is gone: who still has to save something?',
  answers: [
    {
      name: 'one',
      words: 'In one region; nobody reads far away from it',
      outcome: 'dynamodb-single',
      family: 'DynamoDB',
      reason: 'A second region is paid for with every write. Without readers there, nothing comes back for it.',
    },
    {
      name: 'one-with-far-readers',
      words: 'In one region; others read, and take over in a disaster',
      outcome: 'aurora-global',
      family: 'Aurora',
      reason:
        'One writer with read-only copies elsewhere is what a global database is: copies are typically less than a second behind, and somebody decides when one of them takes over.',
    },
    {
      name: 'every',
      words: 'In every region, at the same time',
      outcome: 'dynamodb-global-eventual',
      family: 'DynamoDB',
      reason:
        'Every replica of a global table takes writes, and none has to be promoted when another is gone. Two writes to one item within the replication delay leave one of them lost.',
    },
  ],
}
