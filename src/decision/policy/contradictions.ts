/** With one region alone, these questions have only their first answer. */
export const ALONE = { question: 'which-regions', answer: 'one', forces: ['who-writes', 'if-region-fails'] } as const

/** Answers to one question that can't be given together. */
export const APART = [{ question: 'which-queries', answers: ['extensions', 'mysql'] }] as const
