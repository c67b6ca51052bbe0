/** The lines that a bill may have, under names that never change, with the words for people. */
export const LINES = {
  'application-writes': 'application writes',
  'replicated-writes': 'writes replicated from other regions',
  'failed-writes': 'writes whose condition failed',
  'ttl-deletes': 'TTL deletes replicated from other regions',
  'index-writes': 'index writes',
  'reserved-writes': 'reserved writes',
  reads: 'reads',
  'index-reads': 'index reads',
  'reserved-reads': 'reserved reads',
  'free-capacity': 'free capacity',
  instances: 'instances',
  'serverless-capacity': 'serverless capacity',
  'write-processing': 'processing of writes',
  'replicated-write-processing': 'processing of writes in the peered region',
  'read-processing': 'processing of reads',
  storage: 'storage',
  'index-storage': 'index storage',
  'stream-reads': 'stream reads',
  'point-in-time-recovery': 'point-in-time recovery',
  backup: 'backups',
  export: 'export',
  io: 'I/O',
  'replicated-write-io': 'replicated write I/O',
  'backup-copies': 'backup copies',
  transfer: 'transfer to other regions',
  'add-replica': 'adding a replica, once',
} as const

export type LineName = keyof typeof LINES

/** The names of all lines, in the order in which bills show them. */
export const LINE_NAMES = Object.keys(LINES) as [LineName, ...LineName[]]
