import type { DesignName, Outcome } from '../policy/designs.ts'

/** What an outcome is called in a sentence, and what it is. */
export interface DesignWords {
  readonly label: string
  readonly is: string
}

export const DESIGN_WORDS: Readonly<Record<Outcome, DesignWords>> = {
  'dynamodb-single': { label: 'DynamoDB in one region', is: 'A plain table.' },
  'dynamodb-global-eventual': {
    label: 'DynamoDB global tables, eventually consistent',
    is: 'A replica in every region; each takes writes, and they are copied a moment later.',
  },
  'dynamodb-global-strong': {
    label: 'DynamoDB global tables, strongly consistent',
    is: 'Three regions of one set; a write is confirmed once a second region has it.',
  },
  'aurora-single': { label: 'Aurora in one region', is: 'A cluster on instances of a chosen size.' },
  'aurora-serverless': {
    label: 'Aurora Serverless in one region',
    is: 'A cluster whose capacity follows the load.',
  },
  'aurora-global': {
    label: 'Aurora Global Database',
    is: 'A cluster that writes in one region, with copies that read in others and can take over.',
  },
  'aurora-dsql': { label: 'Aurora DSQL in one region', is: 'PostgreSQL’s dialect with no server to size.' },
  'aurora-dsql-multi': {
    label: 'Aurora DSQL over two regions',
    is: 'Two regions that both write, always agree, and a witness in another.',
  },
  'aurora-cold-copy': {
    label: 'Aurora in one region, backups copied to another',
    is: 'A cluster in one region; elsewhere only its backups.',
  },
  'none-fits': { label: 'No design fits', is: 'Every design breaks at least one of the answers.' },
}

/** Why a design stands before those after it, where nothing else decides. */
export const PREFERENCE: Readonly<Record<DesignName, string>> = {
  'dynamodb-single':
    'Where both fit, a table needs less care: there is no server, no version and no connection to look after.',
  'aurora-dsql': 'Where its limits are kept, DSQL has no server to size and is AWS’s default for new SQL.',
  'aurora-single': 'For a steady load an instance of the right size is the plainest choice.',
  'aurora-serverless': 'Where the load varies, capacity that follows it is not paid for when it is not used.',
  'aurora-cold-copy': 'Copied backups cost least of what survives a region.',
  'dynamodb-global-eventual':
    'Where a second of delay is fine, eventual replication confirms a save at once, in any region.',
  'dynamodb-global-strong': 'Data that is found by key stays with the simpler store.',
  'aurora-dsql-multi': 'Two writing regions that always agree need no failover, so nobody has to decide on one.',
  'aurora-global': 'One writer with copies is what remains.',
}

/** What stands against a runner-up that breaks nothing. */
export const BEHIND = {
  further: 'It would fit too, but it reaches further than you need, and each further region is paid for.',
  later: 'It would fit too.',
} as const
