import type { DamageKind } from '../damage/damage.ts'
import type { Design, Strategy } from '../run.ts'

/** What would end a promise. */
export type Exception = 'redirect' | 'outage' | 'partition' | 'failover'

/** What a strategy promises under a design, in words and as the kinds of damage that must not happen. */
export interface Guarantee {
  readonly text: string
  readonly promises: readonly { readonly kind: DamageKind; readonly whileNo?: readonly Exception[] }[]
  readonly facts: readonly string[]
}

type Simple = Exclude<Strategy['kind'], 'by-entity'>
type Table = Readonly<Record<Design['name'], Readonly<Record<Simple, Guarantee>>>>

const NOTHING_LOST = [{ kind: 'lost-update' }, { kind: 'lost-increment' }] as const
const NOTHING_LOST_AT_HOME = [
  { kind: 'lost-update', whileNo: ['redirect'] },
  { kind: 'lost-increment', whileNo: ['redirect'] },
] as const
const AURORA = [
  { kind: 'lost-update', whileNo: ['failover'] },
  { kind: 'lost-increment', whileNo: ['failover'] },
  { kind: 'broken-transaction' },
] as const
const DSQL = [...NOTHING_LOST, { kind: 'stale-read' }, { kind: 'broken-transaction' }] as const
const STRONG_FACTS = ['dynamodb.mrsc-quorum-write', 'dynamodb.mrsc-conflict']
const AURORA_FACTS = ['aurora.global-one-writer', 'aurora.failover-rpo']
const DSQL_FACTS = ['dsql.active-active', 'dsql.isolation']

const aurora = (text: string): Guarantee => ({ text, promises: AURORA, facts: AURORA_FACTS })
const dsql = (text: string): Guarantee => ({ text, promises: DSQL, facts: DSQL_FACTS })
const strong = (text: string): Guarantee => ({ text, promises: NOTHING_LOST, facts: STRONG_FACTS })

/** What each strategy guarantees under each design. */
export const GUARANTEES: Table = {
  eventual: {
    anywhere: {
      text: 'Every region takes every write at once, and all end with the same item. Of two writes that did not know each other one is lost, and nobody is told.',
      promises: [{ kind: 'unavailable', whileNo: ['outage'] }],
      facts: ['dynamodb.mrec-conflict', 'dynamodb.mrec-losers-unlogged', 'dynamodb.mrec-isolated'],
    },
    'home-region': {
      text: 'All writes of an item go to its home region, so each knows the ones before: none is lost, as long as no other region stands in for the home. Other regions read late, and a home that is away takes no writes.',
      promises: NOTHING_LOST_AT_HOME,
      facts: ['dynamodb.mrec-conflict', 'dynamodb.mrec-rpo'],
    },
    'one-region': {
      text: 'All writes go to one region, so each knows the ones before: none is lost, as long as no other region stands in for it. Other regions read late, and while that region is away nothing is written.',
      promises: NOTHING_LOST_AT_HOME,
      facts: ['dynamodb.mrec-add', 'dynamodb.mrec-rpo'],
    },
    merge: {
      text: 'Each region keeps its own part of a counter or a set and writes no other, so no increment and no putting in is lost. Of two values of one attribute the later stays: the other is lost.',
      promises: [{ kind: 'lost-increment' }, { kind: 'unavailable', whileNo: ['outage'] }],
      facts: ['dynamodb.mrec-conflict', 'dynamodb.mrec-add'],
    },
    'version-check': {
      text: 'A write fails where the item changed in the same region since it was read, and is tried again. The condition is judged by the local version, so a change in another region that has not arrived is not seen: the write succeeds, and one of the two is lost.',
      promises: [],
      facts: ['dynamodb.mrec-conditional-write'],
    },
  },
  strong: {
    anywhere: strong(
      'Every region takes writes. Of two at once in different regions one fails with ReplicatedWriteConflictException and its application is told; what was acknowledged is never lost, and a strong read returns the latest.',
    ),
    'home-region': strong(
      'What was acknowledged is never lost, and writes of one item do not meet, as they all go to its home region.',
    ),
    'one-region': strong('What was acknowledged is never lost, and writes do not meet, as they all go to one region.'),
    merge: strong('What was acknowledged is never lost, and regions do not meet on counters and sets.'),
    'version-check': strong(
      'The check is judged by the latest version wherever it was written, so it works across regions.',
    ),
  },
  aurora: {
    anywhere: aurora(
      'One region writes, so no two writes meet. A secondary refuses writes or forwards them. A forced failover loses what had not been copied to the new writer.',
    ),
    'home-region': aurora(
      'One region writes whatever home an item is given; a forced failover loses what had not been copied.',
    ),
    'one-region': aurora(
      'One region writes and all writes go to it; a forced failover loses what had not been copied.',
    ),
    merge: aurora('One region writes, so there is nothing to merge; a forced failover loses what had not been copied.'),
    'version-check': aurora(
      'The check is judged by the one writer, so it holds; a forced failover loses what had not been copied.',
    ),
  },
  dsql: {
    anywhere: dsql(
      'Both regions write and see the same. Of two transactions that write the same item at once one fails at commit with SQLSTATE 40001 and its application is told.',
    ),
    'home-region': dsql(
      'Both regions see the same; transactions on one item run in its home region, but still may meet there.',
    ),
    'one-region': dsql('Both regions see the same; all transactions run in one region, but still may meet there.'),
    merge: dsql('Both regions see the same, and regions do not meet on counters and sets.'),
    'version-check': dsql('The database checks at commit already; the check repeats it.'),
  },
}
