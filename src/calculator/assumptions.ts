/** A value that no list gives: shown in every working that rests on it, and open to be changed in the workload. */
export interface Assumption {
  readonly from: string
  readonly to: string
  readonly unit: string
  readonly why: string
}

/** The assumptions with which a workload becomes what is billed, as long as the workload says nothing better. */
export const ASSUMPTIONS = {
  'transfer-per-write': {
    from: '1',
    to: '1',
    unit: '',
    why: 'a replicated write sends its item size between regions; the bytes on the wire are not documented',
  },
  'aurora-transfer-per-write': {
    from: '1',
    to: '3',
    unit: '',
    why: 'a write sends log records of one to three times its row to each secondary region',
  },
  'statements-per-vcpu': {
    from: '500',
    to: '2000',
    unit: 'statement/vCPU-s',
    why: 'one virtual processor serves 500 to 2,000 short statements a second',
  },
  'statements-per-acu': {
    from: '125',
    to: '500',
    unit: 'statement/ACU-s',
    why: 'one capacity unit is about a quarter of a virtual processor',
  },
  'primary-instances': {
    from: '2',
    to: '2',
    unit: 'instance',
    why: 'the primary region has at least a writer and a reader that can take over',
  },
  'secondary-instances': {
    from: '1',
    to: '1',
    unit: 'instance',
    why: 'a secondary region that is not headless has at least one instance',
  },
  'minimum-acu': {
    from: '0.5',
    to: '0.5',
    unit: 'ACU',
    why: 'a cluster that is not paused keeps at least half a unit',
  },
  'log-writes-per-write': {
    from: '1',
    to: '3',
    unit: 'IO/write',
    why: 'a write logs its row, and up to two index entries with it',
  },
  'page-reads-per-read': {
    from: '0',
    to: '1',
    unit: 'IO/read',
    why: 'a read by key finds its page in memory or fetches one',
  },
  'snapshot-copies': { from: '4', to: '30', unit: '/month', why: 'a full copy is made each week, or each day' },
  'snapshot-copies-kept': { from: '1', to: '7', unit: '', why: 'one copy is kept, or a week of daily copies' },
  'compute-per-write': {
    from: '0.004',
    to: '0.016',
    unit: 's/write',
    why: "half to double what remains of AWS's example of one insert",
  },
  'compute-per-read': {
    from: '0.0015',
    to: '0.006',
    unit: 's/read',
    why: "half to double what remains of AWS's example of one read by key",
  },
} as const satisfies Record<string, Assumption>

export type AssumptionName = keyof typeof ASSUMPTIONS

/** The names of all assumptions. */
export const ASSUMPTION_NAMES = Object.keys(ASSUMPTIONS) as [AssumptionName, ...AssumptionName[]]
