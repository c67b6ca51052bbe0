/** A text that says something of the book's facts: which fact it contradicts, none where it is right or harmless. */
export type Said = readonly [text: string, fact: string]

/** Wrong, in the ways in which authors say it. The odd rows were held out while the matcher was made wider. */
export const wrong: readonly Said[] = [
  // Who may write
  ['With Aurora Global Database, all writes must go through the primary region.', 'aurora.write-forwarding'],
  ['Aurora keeps five copies abroad. None of them can take a write.', 'aurora.write-forwarding'],
  ['In an Aurora Global Database, writes are accepted by the primary alone.', 'aurora.write-forwarding'],
  ['Could you write to an Aurora secondary? No, secondaries are strictly read-only.', 'aurora.write-forwarding'],
  [
    'Aurora has secondaries in Ohio and Ireland. You cannot send them an insert or any other write.',
    'aurora.write-forwarding',
  ],
  ['An Aurora secondary refuses every write until somebody promotes it.', 'aurora.write-forwarding'],
  ['A global table has one main region. It is the only one that can handle writes.', 'dynamodb.mrec-no-primary'],
  ['When the primary region of a global table fails, another replica has to be promoted.', 'dynamodb.mrec-no-primary'],
  ['DynamoDB global tables have a primary region, and its replicas only serve reads.', 'dynamodb.mrec-no-primary'],
  [
    'After an outage of Virginia you must promote Oregon before the global table can take writes again.',
    'dynamodb.mrec-no-primary',
  ],
  // Failover
  ['If the primary region goes dark, Aurora Global Database promotes a secondary by itself.', 'aurora.failover-manual'],
  [
    'Aurora Global Database notices a regional outage. It then switches to the other region without anybody doing anything.',
    'aurora.failover-manual',
  ],
  ['You need not start a failover of an Aurora Global Database: it happens automatically.', 'aurora.failover-manual'],
  ['An unplanned failover of Aurora Global Database is triggered automatically.', 'aurora.failover-manual'],
  // TTL
  ['In a DynamoDB global table, TTL saves replication cost.', 'dynamodb.ttl-replicated'],
  [
    'DynamoDB deletes expired items for you. With TTL, you pay nothing for the deletes in the other regions of a global table.',
    'dynamodb.ttl-replicated',
  ],
  ['Turn on TTL in your global table and your replication bill shrinks.', 'dynamodb.ttl-replicated'],
  ['Global tables: TTL deletes are not billed in any replica region.', 'dynamodb.ttl-replicated'],
  ['Expired items of a global table are removed by TTL at no charge everywhere.', 'dynamodb.ttl-replicated'],
  [
    'How do you make a global table cheaper to replicate? By letting TTL expire old items, which lowers what you pay for replication.',
    'dynamodb.ttl-replicated',
  ],
  // Who pays for a write
  ['A read-only replica of a global table spares you the replicated writes.', 'dynamodb.replicated-write-everywhere'],
  [
    'You are billed for a write to a global table only in the region that received it.',
    'dynamodb.replicated-write-everywhere',
  ],
  [
    'In a global table, writes are paid for once, in the region where they started.',
    'dynamodb.replicated-write-everywhere',
  ],
  ['DynamoDB copies each write to Oregon and Ireland. Those copies are free.', 'dynamodb.replicated-write-everywhere'],
  [
    'If Oregon only reads its global table, it is cheaper, because replicas that nobody writes to are not charged for writes.',
    'dynamodb.replicated-write-everywhere',
  ],
  [
    'Replicated writes of a global table don’t cost anything in the receiving region.',
    'dynamodb.replicated-write-everywhere',
  ],
  // Conflicts
  [
    'A version number keeps two regions of a global table from overwriting each other.',
    'dynamodb.mrec-conditional-write',
  ],
  [
    'In a global table, two regions may collide. You are protected if every write carries a condition on the version.',
    'dynamodb.mrec-conditional-write',
  ],
  [
    'Conflicts between regions of a global table can be ruled out by conditional writes.',
    'dynamodb.mrec-conditional-write',
  ],
  [
    'How do global tables avoid conflicts across regions? With optimistic locking, they are caught.',
    'dynamodb.mrec-conditional-write',
  ],
  [
    'In an eventually consistent global table, increments from different regions are simply summed.',
    'dynamodb.mrec-add',
  ],
  [
    'Global tables merge counters: if Virginia adds one and Oregon adds one, both additions survive.',
    'dynamodb.mrec-add',
  ],
  ['With ADD you never lose an increment in a global table, whichever region it came from.', 'dynamodb.mrec-add'],
  ['It is perfectly safe to increment the same counter from several regions of a global table.', 'dynamodb.mrec-add'],
  // Consistency
  ['A global table is never strongly consistent across regions.', 'dynamodb.mrsc-since'],
  ['DynamoDB spans regions well enough. Strong consistency between them is not available.', 'dynamodb.mrsc-since'],
  [
    'If you need strong consistency across regions, a DynamoDB global table can’t give it to you.',
    'dynamodb.mrsc-since',
  ],
  ['Eventual consistency is all that global tables offer.', 'dynamodb.mrsc-since'],
  ['An eventually consistent global table copies each write synchronously to every region.', 'dynamodb.mrec-async'],
  ['With a global table you can pick the items that go to Europe.', 'dynamodb.mrec-all-items'],
  ['A strongly consistent global table supports transactions as usual.', 'dynamodb.mrsc-no-transactions'],
  ['MRSC is a mode of global tables. Items in it may expire by TTL.', 'dynamodb.mrsc-no-ttl'],
  // Capacity and queries
  ['DynamoDB charges a query for what is left after the filter.', 'dynamodb.filters-cost-nothing-less'],
  ['To pay less for a DynamoDB scan, add a filter expression.', 'dynamodb.filters-cost-nothing-less'],
  ['If the condition of a DynamoDB write fails, you are not charged for it.', 'dynamodb.failed-conditional-write'],
  ['A DynamoDB write that is rejected by its condition costs nothing.', 'dynamodb.failed-conditional-write'],
  ['A global secondary index of DynamoDB can be read with strong consistency.', 'dynamodb.gsi-reads-eventual'],
  ['In Aurora DSQL you can create triggers and install extensions.', 'dsql.postgresql-gaps'],
  // Figures
  ['In DynamoDB, an item may grow to one megabyte.', 'dynamodb.item-limit'],
  ['How big may a DynamoDB item be? Six hundred kilobytes, names included.', 'dynamodb.item-limit'],
  ['DynamoDB has a limit for items. It is 64 KB.', 'dynamodb.item-limit'],
  ['Aurora Global Database can span sixteen secondary regions.', 'aurora.global-secondaries'],
  ['You can add as many as five secondary regions to an Aurora Global Database.', 'aurora.global-secondaries'],
  ['With a global table, the other regions see your write after roughly forty seconds.', 'dynamodb.mrec-lag'],
  ['In DynamoDB, a transaction can touch 25 items.', 'dynamodb.transaction-items'],
  ['DSQL lets a single transaction modify ten thousand rows.', 'dsql.transaction-rows'],
  ['A strongly consistent global table lives in five regions, no more and no fewer.', 'dynamodb.mrsc-regions'],
  ['One partition of a DynamoDB table can absorb five thousand writes per second.', 'dynamodb.partition-writes'],
  ['The primary region of an Aurora cluster can have thirty readers.', 'aurora.readers-primary'],
  ['DynamoDB promises 99.9 percent for global tables.', 'dynamodb.sla-global'],
]

/** Right or harmless, and worded much like what is wrong. */
/** Added later, each looked for. */
export const wrongSince: readonly Said[] = [
  ['A witness is charged like a full replica in a DynamoDB global table.', 'dynamodb.witness-free'],
  ['A witness of a DynamoDB global table is billed like any replica.', 'dynamodb.witness-free'],
  ['Reserved capacity in DynamoDB also gives a discount on replicated writes.', 'dynamodb.reserved-scope'],
  [
    'In DynamoDB a conditional write on a global table checks every region before it goes through.',
    'dynamodb.mrec-conditional-write',
  ],
  [
    'In a DynamoDB global table the write capacity can be set differently for each replica.',
    'dynamodb.replica-write-settings',
  ],
  ['DynamoDB bills a scan for the items that it returns.', 'dynamodb.scan-evaluated'],
  [
    'A DynamoDB partition will give you a thousand write units and two thousand read units a second.',
    'dynamodb.partition',
  ],
  [
    'In DynamoDB a strongly consistent read costs three times as much as an eventually consistent one.',
    'dynamodb.strong-read-factor',
  ],
  [
    'When an indexed attribute changes, DynamoDB deletes the index entry and puts it again: three writes.',
    'dynamodb.gsi-key-change',
  ],
  ['DynamoDB storage is 85 GB per region, of which 20 GB are free.', 'dynamodb.free-storage'],
  ['Aurora keeps copies of each block, with up to 16 replicas reading from them.', 'aurora.readers-primary'],
  ["Aurora's promise is 99.95% for a cluster over several zones.", 'aurora.sla-multi-az'],
  ['A DynamoDB table in one region is sold with 99.99 percent, a global table with 99.995.', 'dynamodb.sla-single'],
  [
    'Amazon Aurora. On our blog we said: Aurora I/O-Optimized pays off above 40% of spend on I/O.',
    'aurora.io-optimized-threshold',
  ],
]

export const harmless: readonly string[] = [
  'Aurora Global Database. **Lag is 2 seconds, there are 90 commits a second. How many are at risk?** 180.',
  'A witness in a DynamoDB global table is not billed like a replica: it costs nothing.',
  'Reserved capacity in DynamoDB saves nothing on replicated writes.',
  'In DynamoDB replicated writes are paid as others are, but the reservation applies to writes of the region itself.',
  'A DynamoDB scan is billed for the items it reads, not for those it returns.',
  'A DynamoDB partition will give you a thousand write units and three thousand read units a second.',
  'In DynamoDB a strongly consistent read costs twice as much as an eventually consistent one.',
  'When an indexed attribute changes, DynamoDB deletes the index entry and puts it again: two writes.',
  'DynamoDB storage is 85 GB per region, of which 25 GB are free.',
  'Aurora keeps copies of each block, with up to 15 replicas reading from them.',
  "Aurora's promise is 99.99% for a cluster over several zones.",
  'A conditional write in a DynamoDB global table checks only the region where it arrives, not all regions.',
  'Read capacity can be set differently for each replica of a DynamoDB global table.',
  'A DynamoDB table in one region is sold with 99.99 percent, a global table with 99.999.',
  'Our DynamoDB queries return 12 items, and we are billed for the 40 they read.',
  'Reserved capacity of DynamoDB covers plain writes; replicated ones are billed in full.',
  // Who may write
  'With Aurora Global Database, all writes end up at the primary region, also those that a secondary forwards.',
  'Aurora has one writer. Its secondaries can take a write, too, and forward it to the primary.',
  'It is not true that Aurora accepts writes in the primary alone.',
  '“An Aurora secondary can’t take writes,” they say. It can, since write forwarding exists.',
  'In plain PostgreSQL, writes are accepted by the primary alone. Aurora forwards them.',
  'Only the primary of an Aurora cluster decides the order of writes.',
  'A Redis replica is strictly read-only. An Aurora secondary isn’t.',
  'A global table has no primary region. Every replica handles writes.',
  'Nothing needs to be promoted when a region of a global table fails.',
  'Must you promote another replica of a global table? No.',
  'When the primary region of an Aurora Global Database fails, a secondary has to be promoted.',
  'Cassandra is much like a global table: no primary. MongoDB has one, and only it takes writes.',
  // Failover
  'Aurora Global Database does not promote a secondary by itself.',
  'Within a region, Aurora fails over to a reader automatically.',
  'Don’t expect Aurora Global Database to fail over automatically to another region.',
  'Spanner switches to the other region without anybody doing anything. Aurora Global Database waits for you.',
  'Once you have started the failover, Aurora promotes the secondary and the writer endpoint follows automatically.',
  // TTL
  'In a DynamoDB global table, TTL saves storage cost, not replication cost.',
  'TTL never saved anybody a cent of replication in a global table.',
  'Many hope that TTL saves replication cost in a global table. In fact each delete is replicated and billed.',
  'TTL deletes of a DynamoDB global table are free in the region where they happen.',
  'A delete by TTL in a global table is billed in every other region.',
  'In Cassandra, TTL saves replication cost.',
  'Global tables: TTL deletes are not free in the replica regions.',
  'A smaller item lowers the replication bill of a global table. TTL doesn’t.',
  // Who pays for a write
  'A read-only replica of a global table spares you conflicts, not replicated writes.',
  'You are billed for a write to a global table in every region, not only in the one that received it.',
  'Would you be billed only in the region that received the write? Not in a global table.',
  'DynamoDB copies each write to Oregon and Ireland. Those copies are not free.',
  'If a region only reads, you might hope that its global table is cheaper. It isn’t.',
  'With S3 replication the copies’ requests are free. With a global table they are not.',
  'The witness of a strongly consistent global table costs nothing for replicated writes.',
  // Conflicts
  'A version number does not keep two regions of a global table from overwriting each other.',
  'Within one region, a conditional write on a DynamoDB table prevents conflicts.',
  'With MRSC, conditional writes detect conflicts across regions of the global table.',
  'Conflicts between regions of a global table can be ruled out by giving each item a home region.',
  'The idea that conditional writes rule out conflicts between regions of a global table is mistaken.',
  'In an eventually consistent global table, increments from different regions are not summed; one is lost.',
  'In a strongly consistent global table, both increments survive.',
  'It isn’t safe to increment the same counter from several regions of a global table.',
  'Let each region of a global table keep its own counter, and both additions survive.',
  // Consistency
  'A global table in the MREC mode is never strongly consistent across regions.',
  'Until June 2025, eventual consistency was all that global tables offered.',
  'If you need strong consistency across regions, a DynamoDB global table can give it to you.',
  'Aurora’s secondaries offer eventual consistency. That is all that they offer.',
  'With MRSC, a global table copies each write synchronously to one other region at least.',
  'You can’t pick the items of a global table that go to Europe.',
  'A strongly consistent global table supports neither transactions nor TTL.',
  'A plain DynamoDB table supports transactions and TTL. With MRSC you give up both.',
  // Capacity and queries
  'A filter expression on a DynamoDB scan saves transfer to the client. You pay for every item that was read.',
  'A DynamoDB write that is throttled costs nothing.',
  'If the condition of a DynamoDB write fails, you are charged all the same.',
  'A local secondary index of DynamoDB can be read with strong consistency.',
  'In Aurora PostgreSQL you can create triggers. DSQL has none.',
  // Figures
  'With a local secondary index in DynamoDB, all items of one key together are at most 10 GB.',
  'DynamoDB stores items of at most 400 KB; a backup may be 10 GB.',
  'We sized our DynamoDB items at 2 KB.',
  'Our Aurora Global Database has three secondary regions.',
  'A DSQL transaction that changed two hundred rows took a moment.',
  'Our global table lives in five regions. A strongly consistent one couldn’t.',
  'An item in DynamoDB can’t be larger than 400 KB. Our own largest one has 212 KB.',
  'We take two Aurora instances in Virginia (one writer, one reader) and two in Ireland.',
  'Suppose the lag of an Aurora Global Database creeps up to five minutes on a Friday night.',
]
