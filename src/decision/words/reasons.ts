import type { RuleWords } from './rules.ts'

/** What speaks for a design. */
export const MERIT_WORDS: Readonly<Record<string, RuleWords>> = {
  'found-by-key': ['What is found by key is what DynamoDB is made for, at any scale.', '6#choice'],
  'default-for-new-sql': ['For new SQL, AWS’s own guidance begins with DSQL.', '3#dsql'],
  'full-engine': ['What you rely on is part of the full PostgreSQL or MySQL engine, and Aurora runs it.', '3#choice'],
  'queries-of-any-kind': ['Joins and questions that come later are what SQL is for.', '1#access-patterns'],
  'one-region-was-asked': [
    'One region is all that was asked for; a further one would be paid for with every write.',
    '1#one-region',
  ],
  'every-replica-writes': ['Every replica takes writes; none is the primary.', '6#patterns'],
  'replicas-read-nearby': ['A replica answers reads in its own region in milliseconds.', '6#patterns'],
  'nothing-to-promote': [
    'When a region is lost nothing has to be promoted: the application turns to another replica.',
    '6#region-lost',
  ],
  'any-regions': ['Replicas may be in any regions, and be added and removed later.', '6#adding-a-region'],
  'saves-stay-local': ['A save is confirmed within its own region, in milliseconds.', '6#lag'],
  'two-active-regions': ['Two regions read and write the same data.', '3#dsql'],
  'reads-are-latest': ['A read in any of its regions can return the latest state.', '6#strong-consistency'],
  'second-save-fails': [
    'Of two changes at once one fails and can be tried again; none is lost silently.',
    '6#strong-consistency',
  ],
  'confirmed-is-kept': [
    'What was confirmed is already in a second region: losing one loses nothing, and the rest goes on.',
    '6#strong-consistency',
  ],
  'secondaries-read-nearby': ['Its secondary regions read nearby; up to 10 of them.', '3#storage-replication'],
  'secondary-takes-over': ['A secondary can take over within minutes, once somebody decides it.', '3#failover'],
  'backups-wait-elsewhere': [
    'The copied backup becomes a new cluster elsewhere, with no instance to pay for until then.',
    '3#cold-copy',
  ],
}

/** What the details of an outcome say: write mode, capacity, advice. */
export const DETAIL_WORDS: Readonly<Record<string, RuleWords>> = {
  'one-region-saves': [
    'Write in one region only: then nothing conflicts, and the other replicas read and stand by.',
    '6#strategies',
  ],
  'each-item-has-a-home': [
    'Give every item a home region that alone writes it: then nothing conflicts.',
    '6#strategies',
  ],
  'each-region-keeps-its-part': [
    'Let each region write its own part, such as its own counter, and add the parts up when reading: in one item one of two changes would be lost.',
    '6#strategies',
  ],
  'any-region-saves': [
    'Any region may write any item: the last change wins, and the one before it may be lost.',
    '6#conflicts',
  ],
  'instances-are-busy': [
    'Provisioned: the load is steady, so an instance of the right size is used all the time.',
    '3#cost',
  ],
  'global-never-pauses': [
    'Provisioned: Serverless does not pause in the primary of a Global Database, so quiet hours save nothing.',
    '3#cost',
  ],
  'peaks-come-and-go': ['Serverless, for the peaks; a minimum of 8 ACU is recommended in the primary.', '3#cost'],
  'capacity-follows-load': ['Serverless: its capacity follows the load, down to 0 ACU.', '3#cost'],
  'one-region-is-enough': [
    'One region is enough: nobody needs the data nearby elsewhere, and no recovery was asked for that takes a second one.',
    '1#one-region',
  ],
  'one-region-each-is-enough': [
    'One region each is enough: a table or cluster of its own in every region, since none needs another’s data.',
    '2#apart',
  ],
  'copy-the-backups': ['Let AWS Backup copy the backups to a second region, and restore one as a drill.', '2#hot-cold'],
  'pause-in-quiet-hours': [
    'Let it pause at 0 ACU in the quiet hours, and expect the first query after that to wait.',
    '3#cost',
  ],
}

/** What to know before building. */
export const WARNING_WORDS: Readonly<Record<string, RuleWords>> = {
  'increments-get-lost': [
    'An increment (ADD) is not safe to repeat or to run in two regions: one of two is lost.',
    '6#conflicts',
  ],
  'conditions-see-one-region': [
    'A condition or version check sees the item as its own region has it, so it prevents no conflict between regions.',
    '6#conflicts',
  ],
  'lost-saves-leave-no-trace': ['A save that loses a conflict stands in no log.', '6#conflicts'],
  'ttl-deletes-are-billed-elsewhere': [
    'A TTL delete is free where it happens and billed as a write in every other region.',
    '6#cost',
  ],
  'transactions-arrive-in-parts': [
    'A transaction is atomic only in its own region; others may see part of it for a moment.',
    '6#conflicts',
  ],
  'every-region-bills-every-write': [
    'Each write is billed in every region with a replica, whoever wrote it. Regions that only read save nothing.',
    '6#cost',
  ],
  'mode-is-for-ever': ['The consistency mode can not be changed later.', '6#strong-consistency'],
  'exactly-three-regions': [
    'It takes exactly three regions: three replicas, or two and a witness; none can be added or removed alone.',
    '6#strong-consistency',
  ],
  'strong-saves-take-longer': [
    'Saves and strong reads take longer by the round trip to the nearest region; AWS gives no milliseconds, so measure it.',
    '6#strong-consistency',
  ],
  'strong-table-quota': ['An account has at most 400 such tables by default.', '6#strong-consistency'],
  'collections-are-limited': [
    'With a local secondary index all items of one key together are at most 10 GB.',
    '6#item-size',
  ],
  'partition-quota': [
    'One partition takes at most 1,000 write units a second: spread what is written most over several keys.',
    '6#capacity',
  ],
  'table-quota': ['A table has 40,000 write units by default; ask for more before you need it.', '6#capacity'],
  'foreign-keys-on-dsql': [
    'DSQL enforces foreign keys only since August 2026, at the price of extra reads; older texts say that it does not. Test yours.',
    '3#dsql',
  ],
  'commits-are-retried': [
    'A conflict shows at commit (SQLSTATE 40001): every transaction must be able to run again.',
    '3#dsql',
  ],
  'transaction-row-quota': ['A transaction changes at most 3,000 rows: imports and clean-ups go in batches.', '3#dsql'],
  'dsql-not-everywhere': [
    'DSQL was offered in 14 regions when this was last checked; see whether yours are among them.',
    '3#dsql',
  ],
  'only-two-regions-write': [
    'Two regions write and the third only bears witness. If a third must write, this is not it.',
    '3#dsql',
  ],
  'failover-is-your-decision': ['Nobody fails over for you: write down who decides, and practise it.', '3#failover'],
  'old-writer-may-go-on': [
    'After a failover the old writer is fenced off only as far as possible; two writers at once are possible.',
    '3#failover',
  ],
  'saves-may-be-forwarded': [
    'Secondaries can forward saves to the writer; each then takes the round trip.',
    '3#write-forwarding',
  ],
  'copy-misses-the-last-hours': ['What is newer than the last copied snapshot is lost with the region.', '3#cold-copy'],
  'backups-stay-too': ['Copied backups leave the region too: keep them where the data may be.', '6#residency'],
  'large-things-belong-elsewhere': [
    'Consider keeping large things in S3, and only their names in the database: then more designs fit.',
    '6#item-size',
  ],
  'rds-replica-may-do': [
    'Outside both families: RDS with a read replica in another region may be enough, and often is for a modest load. Price it too.',
    '3#choice',
  ],
}

/** What contradicts what. */
export const CONTRADICTION_WORDS: { readonly [kind: string]: string } = {
  'who-writes': 'The data is in one region, but several regions are to read or save it.',
  'if-region-fails': 'The data is in one region, but it is to go on elsewhere when that region fails.',
  apart: 'PostgreSQL extensions and MySQL can’t be had in one database.',
  'none-and-some': 'This answer can’t be given together with others.',
}
