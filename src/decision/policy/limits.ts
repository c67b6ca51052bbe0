import {
  CLUSTERS,
  DSQL,
  DYNAMODB,
  ELSEWHERE,
  GLOBAL_TABLES,
  ONE_REGION,
  type Rule,
  SEVERAL_WRITE,
  SHARED,
  SOON,
  SQL,
  STRONG,
} from './rule.ts'

/** Under which answers a design is out. */
export const LIMITS: readonly Rule[] = [
  // Reach: what lives in one region.
  { rule: 'lives-in-one-region', designs: [...ONE_REGION, 'aurora-cold-copy'], when: { 'who-writes': SHARED } },
  { rule: 'lost-with-region', designs: CLUSTERS, when: { 'if-region-fails': ELSEWHERE } },
  {
    rule: 'backup-is-old',
    designs: ['dynamodb-single', 'aurora-dsql', 'aurora-cold-copy'],
    when: { 'if-region-fails': SOON },
  },
  // One writer and readers that follow it.
  { rule: 'one-region-writes', designs: ['aurora-global'], when: { 'who-writes': SEVERAL_WRITE } },
  { rule: 'failover-by-hand', designs: ['aurora-global'], when: { 'if-region-fails': ['seconds', 'lose-nothing'] } },
  // Asynchronous copies.
  {
    rule: 'copies-lag',
    designs: ['dynamodb-global-eventual', 'aurora-global'],
    when: { 'how-fresh': ['latest'] },
  },
  {
    rule: 'lag-is-lost',
    designs: ['dynamodb-global-eventual', 'aurora-global'],
    when: { 'if-region-fails': ['lose-nothing'] },
  },
  {
    rule: 'last-writer-wins',
    designs: ['dynamodb-global-eventual'],
    when: { 'who-writes': ['same-items'], 'if-both-change': ['never'] },
  },
  // Synchronous copies.
  { rule: 'in-one-set', designs: STRONG, when: { 'which-regions': ['across-sets'] } },
  { rule: 'saves-wait', designs: STRONG, when: { 'may-saves-wait': ['no'] } },
  { rule: 'strong-without-ttl', designs: ['dynamodb-global-strong'], when: { 'which-needs': ['ttl'] } },
  { rule: 'strong-without-local-index', designs: ['dynamodb-global-strong'], when: { 'which-needs': ['local-index'] } },
  {
    rule: 'strong-without-transactions',
    designs: ['dynamodb-global-strong'],
    when: { 'which-needs': ['transactions', 'large-transactions', 'huge-transactions'] },
  },
  // Residency: what goes everywhere, and what survives its region.
  {
    rule: 'goes-everywhere',
    designs: [...GLOBAL_TABLES, 'aurora-dsql-multi', 'aurora-global'],
    when: { 'must-data-stay': ['yes'] },
  },
  {
    rule: 'backup-leaves',
    designs: ['dynamodb-single', 'aurora-dsql', 'aurora-cold-copy'],
    when: { 'must-data-stay': ['yes'], 'if-region-fails': ELSEWHERE },
  },
  // What the data and its queries need.
  { rule: 'no-joins', designs: DYNAMODB, when: { 'which-queries': SQL } },
  { rule: 'item-too-large', designs: DYNAMODB, when: { 'which-needs': ['large-items', 'huge-items'] } },
  {
    rule: 'transaction-too-large',
    designs: DYNAMODB,
    when: { 'which-needs': ['large-transactions', 'huge-transactions'] },
  },
  { rule: 'dsql-lacks-features', designs: DSQL, when: { 'which-queries': ['procedures', 'extensions'] } },
  { rule: 'dsql-is-postgresql', designs: DSQL, when: { 'which-queries': ['mysql'] } },
  { rule: 'row-too-large', designs: DSQL, when: { 'which-needs': ['huge-items'] } },
  { rule: 'too-many-rows', designs: DSQL, when: { 'which-needs': ['huge-transactions'] } },
]

/** Under which answers a design is at a disadvantage. */
export const DRAWBACKS: readonly Rule[] = [
  { rule: 'lookups-unknown', designs: DYNAMODB, when: { 'which-queries': ['not-yet-known'] } },
  { rule: 'team-knows-sql', designs: ['dynamodb-single'], when: { 'which-team': ['sql'] } },
  { rule: 'sql-must-be-checked', designs: DSQL, when: { 'which-queries': ['existing-sql', 'foreign-keys'] } },
  { rule: 'instances-stand-idle', designs: ['aurora-single'], when: { 'what-load': ['idle', 'spiky'] } },
  { rule: 'one-writer-instance', designs: [...CLUSTERS, 'aurora-cold-copy'], when: { 'how-much': ['more'] } },
]
