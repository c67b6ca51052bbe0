/** What a rule says, and the place in a lesson that teaches it. */
export type RuleWords = readonly [text: string, lesson: string]

/** What the limits say. */
export const LIMIT_WORDS: Readonly<Record<string, RuleWords>> = {
  'lives-in-one-region': ['It lives in one region, and the data is needed nearby in others.', '2#patterns'],
  'lost-with-region': ['All its copies lie in one region, and are away with it.', '3#failover'],
  'backup-is-old': [
    'Elsewhere there is at most a copied backup: restoring it takes too long, and what came after it is lost.',
    '2#hot-cold',
  ],
  'one-region-writes': [
    'One region of a Global Database writes. The others can pass saves on to it, but not save by themselves.',
    '3#write-forwarding',
  ],
  'failover-by-hand': ['Somebody has to start the failover, and it takes minutes.', '3#failover'],
  'copies-lag': ['A copy elsewhere follows typically within a second, not at once.', '6#lag'],
  'lag-is-lost': ['What a lost region had not yet sent is lost: usually some seconds.', '6#region-lost'],
  'last-writer-wins': [
    'Of two changes within the replication delay the last one wins for the whole item, and the other is gone.',
    '6#conflicts',
  ],
  'in-one-set': ['All its regions must come from one set.', '6#strong-consistency'],
  'saves-wait': ['Every save waits for another region.', '6#strong-consistency'],
  'strong-without-ttl': ['A strongly consistent table has no TTL.', '6#strong-consistency'],
  'strong-without-local-index': ['A strongly consistent table has no local secondary index.', '6#strong-consistency'],
  'strong-without-transactions': ['A strongly consistent table has no transactions.', '6#strong-consistency'],
  'goes-everywhere': ['Everything is stored in every one of its regions.', '6#residency'],
  'backup-leaves': ['A backup that survives the region has left it.', '6#residency'],
  'no-joins': ['DynamoDB has no joins: a question that was not planned for means reading everything.', '6#choice'],
  'item-too-large': ['An item is at most 400 KB.', '6#item-size'],
  'transaction-too-large': ['A transaction holds at most 100 items.', '6#choice'],
  'dsql-lacks-features': ['DSQL has no triggers, PL/pgSQL, temporary tables or extensions.', '3#dsql'],
  'dsql-is-postgresql': ['DSQL speaks PostgreSQL, not MySQL.', '3#dsql'],
  'row-too-large': ['A row is at most 2 MiB.', '3#dsql'],
  'too-many-rows': ['A transaction changes at most 3,000 rows.', '3#dsql'],
}

/** What the drawbacks say. */
export const DRAWBACK_WORDS: Readonly<Record<string, RuleWords>> = {
  'lookups-unknown': [
    'A key-value table is designed from its lookups; AWS’s own advice is to leave DynamoDB while they cannot be listed.',
    '1#access-patterns',
  ],
  'team-knows-sql': [
    'For a small team that knows SQL, learning another way to model data costs more than it saves.',
    '1#team',
  ],
  'sql-must-be-checked': [
    'DSQL runs most of PostgreSQL but not all of it, so existing SQL must be checked statement by statement.',
    '3#dsql',
  ],
  'instances-stand-idle': ['An instance is paid for in its quiet hours too.', '1#cost'],
  'one-writer-instance': ['All writes go through one instance, and it is the limit.', '1#scale'],
}
