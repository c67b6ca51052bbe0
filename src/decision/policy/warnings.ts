import { DSQL, DYNAMODB, GLOBAL_TABLES, ONE_REGION, type Rule, SEVERAL_WRITE, SQL } from './rule.ts'

/** What to know before an outcome is built; an empty `when` holds always. */
export const WARNINGS: readonly Rule[] = [
  {
    rule: 'increments-get-lost',
    designs: ['dynamodb-global-eventual'],
    when: { 'who-writes': SEVERAL_WRITE },
  },
  {
    rule: 'conditions-see-one-region',
    designs: ['dynamodb-global-eventual'],
    when: { 'who-writes': SEVERAL_WRITE },
  },
  {
    rule: 'lost-saves-leave-no-trace',
    designs: ['dynamodb-global-eventual'],
    when: { 'who-writes': ['same-items'] },
  },
  {
    rule: 'ttl-deletes-are-billed-elsewhere',
    designs: ['dynamodb-global-eventual'],
    when: { 'which-needs': ['ttl'] },
  },
  {
    rule: 'transactions-arrive-in-parts',
    designs: ['dynamodb-global-eventual'],
    when: { 'which-needs': ['transactions'] },
  },
  { rule: 'every-region-bills-every-write', designs: GLOBAL_TABLES, when: {} },
  { rule: 'mode-is-for-ever', designs: GLOBAL_TABLES, when: {} },
  { rule: 'exactly-three-regions', designs: ['dynamodb-global-strong'], when: {} },
  { rule: 'strong-saves-take-longer', designs: ['dynamodb-global-strong'], when: {} },
  { rule: 'strong-table-quota', designs: ['dynamodb-global-strong'], when: {} },
  {
    rule: 'collections-are-limited',
    designs: DYNAMODB,
    when: { 'which-needs': ['local-index'] },
  },
  { rule: 'partition-quota', designs: DYNAMODB, when: {} },
  { rule: 'table-quota', designs: DYNAMODB, when: {} },
  { rule: 'foreign-keys-on-dsql', designs: DSQL, when: { 'which-queries': SQL } },
  { rule: 'commits-are-retried', designs: DSQL, when: {} },
  { rule: 'transaction-row-quota', designs: DSQL, when: {} },
  { rule: 'dsql-not-everywhere', designs: DSQL, when: {} },
  { rule: 'only-two-regions-write', designs: ['aurora-dsql-multi'], when: {} },
  { rule: 'failover-is-your-decision', designs: ['aurora-global'], when: {} },
  { rule: 'old-writer-may-go-on', designs: ['aurora-global'], when: {} },
  {
    rule: 'saves-may-be-forwarded',
    designs: ['aurora-global'],
    when: { 'who-writes': ['read-elsewhere'] },
  },
  { rule: 'copy-misses-the-last-hours', designs: ['aurora-cold-copy'], when: {} },
  {
    rule: 'backups-stay-too',
    designs: ONE_REGION,
    when: { 'must-data-stay': ['yes'] },
  },
  {
    rule: 'large-things-belong-elsewhere',
    designs: [
      'aurora-dsql',
      'aurora-single',
      'aurora-serverless',
      'aurora-cold-copy',
      'aurora-dsql-multi',
      'aurora-global',
    ],
    when: { 'which-needs': ['large-items', 'huge-items'] },
  },
]
