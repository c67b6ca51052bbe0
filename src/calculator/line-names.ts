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
  storage: 'storage',
  'index-storage': 'index storage',
  'stream-reads': 'stream reads',
  'point-in-time-recovery': 'point-in-time recovery',
  backup: 'backups',
  export: 'export',
  transfer: 'transfer to other regions',
  instances: 'instances',
  'serverless-capacity': 'serverless capacity',
  io: 'I/O',
  'replicated-write-io': 'replicated write I/O',
  'backup-copies': 'backup copies',
  'write-processing': 'processing of writes',
  'read-processing': 'processing of reads',
  'replicated-write-processing': 'processing of writes in the peered region',
  'add-replica': 'adding a replica, once',
} as const

export type LineName = keyof typeof LINES

/** The names of all lines, in the order in which bills show them. */
export const LINE_NAMES = Object.keys(LINES) as [LineName, ...LineName[]]
