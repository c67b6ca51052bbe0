import type { DesignName } from './designs.ts'

/** The fact of the book behind a rule; where it differs by design, the fact for each. */
type Source = string | { readonly [D in DesignName]?: string }

const ANOTHER_REGION_COSTS: Source = {
  'dynamodb-single': 'dynamodb.replicated-write-everywhere',
  'aurora-dsql': 'dsql.multi-region-write',
  'aurora-single': 'aurora.global-bill',
  'aurora-serverless': 'aurora.global-bill',
}

const COPIED_BACKUPS: Source = {
  'dynamodb-single': 'dynamodb.backup-copies',
  'aurora-dsql': 'dsql.backup-copies',
  'aurora-cold-copy': 'aurora.snapshot-copies',
  'aurora-single': 'aurora.snapshot-copies',
  'aurora-serverless': 'aurora.snapshot-copies',
}

/** Where in the book each rule of the policy stands. */
export const SOURCES: Readonly<Record<string, Source>> = {
  // Limits.
  'lives-in-one-region': {
    'dynamodb-single': 'dynamodb.regional',
    'aurora-dsql': 'dsql.active-active',
    'aurora-single': 'aurora.regional',
    'aurora-serverless': 'aurora.regional',
    'aurora-cold-copy': 'aurora.regional',
  },
  'lost-with-region': 'aurora.regional',
  'backup-is-old': COPIED_BACKUPS,
  'one-region-writes': 'aurora.global-one-writer',
  'failover-by-hand': 'aurora.failover-manual',
  'copies-lag': { 'dynamodb-global-eventual': 'dynamodb.mrec-strong-read', 'aurora-global': 'aurora.global-lag' },
  'lag-is-lost': { 'dynamodb-global-eventual': 'dynamodb.mrec-rpo', 'aurora-global': 'aurora.failover-rpo' },
  'last-writer-wins': 'dynamodb.mrec-conflict',
  'in-one-set': {
    'dynamodb-global-strong': 'dynamodb.mrsc-region-sets',
    'aurora-dsql-multi': 'dsql.multi-region-sets',
  },
  'saves-wait': { 'dynamodb-global-strong': 'dynamodb.mrsc-latency', 'aurora-dsql-multi': 'dsql.active-active' },
  'strong-without-ttl': 'dynamodb.mrsc-no-ttl',
  'strong-without-local-index': 'dynamodb.mrsc-no-lsi',
  'strong-without-transactions': 'dynamodb.mrsc-no-transactions',
  'goes-everywhere': {
    'dynamodb-global-eventual': 'dynamodb.mrec-all-items',
    'dynamodb-global-strong': 'dynamodb.mrec-all-items',
    'aurora-dsql-multi': 'dsql.multi-region-storage',
    'aurora-global': 'aurora.global-bill',
  },
  'backup-leaves': COPIED_BACKUPS,
  'no-joins': 'dynamodb.no-joins',
  'item-too-large': 'dynamodb.item-limit',
  'transaction-too-large': 'dynamodb.transaction-items',
  'dsql-lacks-features': 'dsql.postgresql-gaps',
  'dsql-is-postgresql': 'dsql.postgresql-version',
  'row-too-large': 'dsql.row-size',
  'too-many-rows': 'dsql.transaction-rows',
  // Drawbacks.
  'lookups-unknown': 'guidance.access-patterns',
  'team-knows-sql': 'guidance.dynamodb-small',
  'sql-must-be-checked': 'dsql.postgresql-gaps',
  'instances-stand-idle': 'aurora.acu-range',
  'one-writer-instance': 'guidance.dynamodb-fit',
  // Details.
  'one-region-saves': 'dynamodb.write-modes',
  'each-item-has-a-home': 'dynamodb.write-modes',
  'each-region-keeps-its-part': 'dynamodb.mrec-add',
  'any-region-saves': 'dynamodb.mrec-conflict',
  'instances-are-busy': 'aurora.acu-range',
  'global-never-pauses': 'aurora.pause-not-global',
  'peaks-come-and-go': 'aurora.serverless-primary-minimum',
  'capacity-follows-load': 'aurora.acu-range',
  'one-region-is-enough': ANOTHER_REGION_COSTS,
  'one-region-each-is-enough': ANOTHER_REGION_COSTS,
  'copy-the-backups': COPIED_BACKUPS,
  'pause-in-quiet-hours': 'aurora.acu-range',
  // Merits.
  'one-region-was-asked': ANOTHER_REGION_COSTS,
  'found-by-key': 'guidance.dynamodb-fit',
  'default-for-new-sql': 'guidance.dsql-default',
  'full-engine': 'guidance.aurora-features',
  'queries-of-any-kind': 'guidance.dynamodb-fit',
  'every-replica-writes': 'dynamodb.mrec-no-primary',
  'replicas-read-nearby': 'dynamodb.write-latency',
  'nothing-to-promote': 'dynamodb.mrec-rto',
  'any-regions': 'dynamodb.mrec-regions',
  'saves-stay-local': 'dynamodb.write-latency',
  'reads-are-latest': {
    'dynamodb-global-strong': 'dynamodb.mrsc-strong-read',
    'aurora-dsql-multi': 'dsql.active-active',
  },
  'second-save-fails': { 'dynamodb-global-strong': 'dynamodb.mrsc-conflict', 'aurora-dsql-multi': 'dsql.isolation' },
  'confirmed-is-kept': { 'dynamodb-global-strong': 'dynamodb.mrsc-rpo', 'aurora-dsql-multi': 'dsql.active-active' },
  'two-active-regions': 'dsql.active-active',
  'secondaries-read-nearby': 'aurora.global-secondaries',
  'secondary-takes-over': 'aurora.failover-rto',
  'backups-wait-elsewhere': 'aurora.snapshot-copies',
  // Warnings.
  'increments-get-lost': 'dynamodb.mrec-add',
  'conditions-see-one-region': 'dynamodb.mrec-conditional-write',
  'lost-saves-leave-no-trace': 'dynamodb.mrec-losers-unlogged',
  'ttl-deletes-are-billed-elsewhere': 'dynamodb.ttl-replicated',
  'transactions-arrive-in-parts': 'dynamodb.mrec-transactions',
  'every-region-bills-every-write': 'dynamodb.replicated-write-everywhere',
  'mode-is-for-ever': 'dynamodb.consistency-mode-fixed',
  'exactly-three-regions': 'dynamodb.mrsc-regions',
  'strong-saves-take-longer': 'dynamodb.mrsc-latency',
  'strong-table-quota': 'dynamodb.quota-mrsc-tables',
  'collections-are-limited': 'dynamodb.item-collection',
  'partition-quota': 'dynamodb.partition-writes',
  'table-quota': 'dynamodb.quota-table-writes',
  'foreign-keys-on-dsql': 'dsql.foreign-keys-enforced',
  'commits-are-retried': 'dsql.isolation',
  'transaction-row-quota': 'dsql.transaction-rows',
  'dsql-not-everywhere': 'dsql.regions',
  'only-two-regions-write': 'dsql.active-active',
  'failover-is-your-decision': 'aurora.failover-manual',
  'old-writer-may-go-on': 'aurora.failover-fencing',
  'saves-may-be-forwarded': 'aurora.write-forwarding',
  'copy-misses-the-last-hours': 'aurora.snapshot-copies',
  'backups-stay-too': COPIED_BACKUPS,
  'large-things-belong-elsewhere': 'dynamodb.large-items-elsewhere',
  // Outside both families.
  'rds-instance-may-do': 'rds.instances',
  'rds-replica-may-do': 'rds.cross-region-replica',
  'memorydb-may-do': 'memorydb.multi-region-conflict',
  'pgactive-may-do': 'rds.pgactive',
}

/** The fact behind a rule, for a design where it is about one. */
export function factOf(rule: string, design?: DesignName): string {
  const source = SOURCES[rule]
  return String(typeof source === 'string' || !design ? source : source?.[design])
}
