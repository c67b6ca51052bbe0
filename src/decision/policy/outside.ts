import type { Outcome } from './designs.ts'
import type { When } from './questions.ts'
import { SEVERAL_WRITE } from './rule.ts'

/** What is outside both families and may be the honest answer: beside which outcomes, and under which answers. */
export interface OutsideRule {
  readonly rule: string
  readonly outcomes: readonly Outcome[]
  readonly when: When
  readonly unless?: When
}

export const OUTSIDE: readonly OutsideRule[] = [
  {
    rule: 'rds-instance-may-do',
    outcomes: ['aurora-single'],
    when: { 'what-load': ['steady'], 'how-much': ['one-writer'] },
  },
  { rule: 'rds-replica-may-do', outcomes: ['aurora-global', 'aurora-cold-copy'], when: {} },
  {
    rule: 'memorydb-may-do',
    outcomes: ['dynamodb-global-eventual'],
    when: { 'who-writes': ['same-items'], 'if-both-change': ['merge'] },
  },
  {
    rule: 'pgactive-may-do',
    outcomes: ['none-fits'],
    when: {
      'who-writes': SEVERAL_WRITE,
      'which-queries': ['joins', 'existing-sql', 'foreign-keys', 'procedures', 'extensions'],
      'if-region-fails': ['wait', 'restore', 'minutes', 'seconds'],
      'how-fresh': ['seconds-old'],
      'if-both-change': ['last-wins'],
      'must-data-stay': ['no'],
    },
    unless: { 'which-queries': ['mysql'] },
  },
]
