import { DYNAMODB, GLOBAL_TABLES, ONE_REGION, type Rule, SEVERAL_WRITE, SHARED, SOON, SQL, STRONG } from './rule.ts'

const FULL_ENGINE = ['aurora-single', 'aurora-serverless', 'aurora-cold-copy', 'aurora-global'] as const

/** What speaks for a design under some answers: the reasons that are said first. */
export const MERITS: readonly Rule[] = [
  { rule: 'one-region-was-asked', designs: ONE_REGION, when: { 'which-regions': ['one'] } },
  { rule: 'found-by-key', designs: DYNAMODB, when: { 'which-queries': ['by-key', 'not-yet-known'] } },
  {
    rule: 'default-for-new-sql',
    designs: ['aurora-dsql', 'aurora-dsql-multi'],
    when: { 'which-queries': ['not-yet-known', 'joins'] },
  },
  {
    rule: 'full-engine',
    designs: FULL_ENGINE,
    when: { 'which-queries': ['existing-sql', 'foreign-keys', 'procedures', 'extensions', 'mysql'] },
  },
  {
    rule: 'queries-of-any-kind',
    designs: ['aurora-dsql', 'aurora-dsql-multi', ...FULL_ENGINE],
    when: { 'which-queries': SQL },
  },
  { rule: 'every-replica-writes', designs: ['dynamodb-global-eventual'], when: { 'who-writes': SEVERAL_WRITE } },
  { rule: 'replicas-read-nearby', designs: GLOBAL_TABLES, when: { 'who-writes': ['read-elsewhere'] } },
  { rule: 'nothing-to-promote', designs: ['dynamodb-global-eventual'], when: { 'if-region-fails': SOON } },
  { rule: 'any-regions', designs: ['dynamodb-global-eventual'], when: { 'which-regions': ['across-sets'] } },
  { rule: 'saves-stay-local', designs: ['dynamodb-global-eventual'], when: { 'may-saves-wait': ['no'] } },
  { rule: 'two-active-regions', designs: ['aurora-dsql-multi'], when: { 'who-writes': SHARED } },
  { rule: 'reads-are-latest', designs: STRONG, when: { 'how-fresh': ['latest'] } },
  { rule: 'second-save-fails', designs: STRONG, when: { 'if-both-change': ['never'] } },
  { rule: 'confirmed-is-kept', designs: STRONG, when: { 'if-region-fails': SOON } },
  { rule: 'secondaries-read-nearby', designs: ['aurora-global'], when: { 'who-writes': ['read-elsewhere'] } },
  { rule: 'secondary-takes-over', designs: ['aurora-global'], when: { 'if-region-fails': ['minutes'] } },
  { rule: 'backups-wait-elsewhere', designs: ['aurora-cold-copy'], when: { 'if-region-fails': ['restore'] } },
]
