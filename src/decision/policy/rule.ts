import type { DesignName } from './designs.ts'
import type { When } from './questions.ts'

/** One row of the policy: what it says of which designs, under which answers. Its sources are in sources.ts. */
export interface Rule {
  readonly rule: string
  readonly designs: readonly DesignName[]
  readonly when: When
}

export const SHARED = ['read-elsewhere', 'own-items', 'same-items'] as const
export const SEVERAL_WRITE = ['own-items', 'same-items'] as const
export const SOON = ['minutes', 'seconds', 'lose-nothing'] as const
export const ELSEWHERE = ['restore', ...SOON] as const
export const SEVERAL = ['one-set', 'across-sets'] as const
export const SQL = ['joins', 'existing-sql', 'foreign-keys', 'procedures', 'extensions', 'mysql'] as const
export const GLOBAL_TABLES = ['dynamodb-global-eventual', 'dynamodb-global-strong'] as const
export const DYNAMODB = ['dynamodb-single', ...GLOBAL_TABLES] as const
export const DSQL = ['aurora-dsql', 'aurora-dsql-multi'] as const
export const STRONG = ['dynamodb-global-strong', 'aurora-dsql-multi'] as const
export const CLUSTERS = ['aurora-single', 'aurora-serverless'] as const
export const ONE_REGION = ['dynamodb-single', 'aurora-dsql', ...CLUSTERS] as const
