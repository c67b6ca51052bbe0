import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { ASSUMPTION_NAMES } from '../assumptions.ts'
import { count, either, fields, flag, listOf, mapOf, measure, oneOf, show, text, wholeCount } from './fields.ts'

const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d$/

const NO_REGION = ({ input }: { readonly input: unknown }) => {
  const small = typeof input === 'string' ? input.trim().toLowerCase() : ''
  const hint = REGION.test(small) ? `; did you mean ${small}?` : ''
  return `${show(input)} is no region; expected a code such as us-east-1${hint}`
}

const region = v.pipe(
  v.string(NO_REGION),
  v.regex(REGION, NO_REGION),
  v.description('A region by its code, such as us-east-1'),
)

const RATE = '1000 per second'

function spreadOf(thing: string) {
  return v.pipe(
    either(
      [v.picklist(['total', 'in-each']), mapOf(region, measure(`The ${thing} that start in this region`, RATE))],
      'total, in-each, or a rate for each region',
    ),
    v.description(
      'total: the rate is that of all regions together. in-each: the rate is that of each region. Or, in place of rate, a rate for each region by name. Needed where there is more than one region.',
    ),
  )
}

function rateOf(thing: string) {
  return measure(`A number of ${thing} and a period; with more than one region write rate and spread`, RATE)
}

function flowOf(thing: string) {
  return { rate: v.optional(measure(`A number of ${thing} and a period`, RATE)), spread: v.optional(spreadOf(thing)) }
}

function simpleFlow(thing: string, description: string) {
  return v.pipe(
    either([rateOf(thing), fields(flowOf(thing))], `a rate such as "${RATE}", or rate and spread`),
    v.description(description),
  )
}

const writeFlow = fields({
  ...flowOf('writes'),
  kind: v.optional(
    oneOf(['standard', 'transactional'], 'standard unless given; transactional writes take twice the units'),
  ),
})

const readFlow = fields(
  {
    ...flowOf('reads'),
    consistency: oneOf(
      ['strong', 'eventual', 'transactional'],
      'An eventual read takes half the units of a strong one, a transactional read twice as many',
    ),
  },
  { consistency: 'say how the reads are made: strong, eventual or transactional' },
)

function everywhere(description: string, example: string) {
  return v.pipe(
    either(
      [measure(description, example), mapOf(region, measure('In this region', example))],
      `a size such as "${example}", or one for each region`,
    ),
    v.description(`${description}: in each region, or by region`),
  )
}

const share = (description: string) => v.optional(measure(description, '20 %'))

const index = fields({
  name: text('A name, for messages and workings'),
  'entry-size': measure('Size of one index entry', '0.5 KB'),
  writes: v.pipe(
    fields({
      new: share('Share of the writes that add an entry: one index write'),
      'key-changed': share('Share that changes the value of the index key: two index writes'),
      removed: share('Share that takes an entry out: one index write'),
      'projected-changed': share('Share that changes a projected attribute only: one index write'),
      untouched: share('Share that changes nothing the index holds: no index write'),
    }),
    v.description("What the table's writes do to the index; the shares add up to 100 %"),
  ),
  reads: v.optional(simpleFlow('reads', 'Reads of the index, which are eventual')),
  storage: v.optional(measure('Billed size of the index in each region', '20 GB')),
})

const dynamodb = fields(
  {
    capacity: oneOf(['provisioned', 'on-demand'], 'Capacity bought by the hour, or paid by the request'),
    utilisation: v.optional(measure('Mean use of the provisioned capacity; 100 % unless given', '70 %')),
    reserved: v.optional(
      oneOf(['1-year', '3-year'], 'Reserve the whole blocks of 100 units within the provisioned need'),
    ),
    'table-class': v.optional(oneOf(['standard', 'standard-ia'], 'standard unless given')),
    'free-tier': v.optional(
      fields({
        storage: v.optional(flag('Take off the free storage of each region; off unless given')),
        capacity: v.optional(flag('Take off the free provisioned unit-hours; off unless given')),
      }),
    ),
    indexes: v.optional(listOf(index, 'Global secondary indexes', 20)),
    'stream-reads': v.optional(simpleFlow('reads', 'Read requests to the stream')),
    'point-in-time-recovery': v.optional(flag('Continuous backups in every region; off unless given')),
    backup: v.optional(everywhere('Size of the on-demand backups that are kept', '100 GB')),
    export: v.optional(everywhere('Data exported', '100 GB per month')),
    'add-replica': v.optional(
      v.pipe(region, v.description('Also say what adding a replica in this region costs once')),
    ),
  },
  { capacity: 'say provisioned or on-demand' },
)

const acus = (description: string) => v.optional(measure(description, '4 ACU'))
const hours = (description: string) => v.optional(measure(description, '100 hours'))
const instances = wholeCount('Number of instances', 16)

const CLASS = /^[a-z]\d[a-z]*\.(?:large|\d{0,2}xlarge)$/

const NO_CLASS = ({ input }: { readonly input: unknown }) => {
  const bare = typeof input === 'string' ? input.trim().toLowerCase().replace(/^db\./, '') : ''
  const hint = CLASS.test(bare) ? `; did you mean ${bare}?` : ''
  return `${show(input)} is no instance class; expected one such as r6g.large${hint}`
}

const instanceClass = v.pipe(
  v.string(NO_CLASS),
  v.regex(CLASS, NO_CLASS),
  v.description('Instance class, such as r6g.large'),
)

const aurora = fields({
  instance: v.optional(
    v.pipe(
      either(
        [instanceClass, mapOf(region, instanceClass)],
        'an instance class such as r6g.large, or one for each region',
      ),
      v.description('Instance class, in each region or by region'),
    ),
  ),
  instances: v.optional(
    v.pipe(
      either([instances, mapOf(region, instances)], 'a whole number, or one for each region'),
      v.description('How many, in each region or by region; without it they are assumed from the load'),
    ),
  ),
  storage: v.optional(oneOf(['standard', 'io-optimized'], 'standard unless given')),
  io: v.optional(
    measure('I/O requests of the primary region, as measured; without it they are assumed', '2000 per second'),
  ),
  backup: v.optional(measure('Backup storage beyond the free part', '50 GB')),
  headless: v.optional(listOf(region, 'Secondary regions that hold storage and no instance')),
  serverless: v.optional(
    fields({
      minimum: acus('Capacity of all instances together in the remaining hours'),
      typical: acus('Capacity of all instances together in the typical hours'),
      peak: acus('Capacity of all instances together in the peak hours'),
      'typical-hours': hours('Hours a month at the typical capacity'),
      'peak-hours': hours('Hours a month at the peak capacity'),
    }),
  ),
  'cold-copy': v.optional(
    fields({
      region: v.optional(v.pipe(region, v.description('Where the copies go; the second region unless given'))),
      copies: v.optional(count('Full copies made each month', 1000)),
      kept: v.optional(count('Copies kept at a time', 1000)),
    }),
  ),
})

/** The shape of a workload as an architect types it. */
export const workloadSchema = v.pipe(
  fields(
    {
      name: v.optional(text('What the bills are called')),
      regions: listOf(region, 'The regions that serve users, the home region first', 40),
      'item-size': measure('Size of one item; 1 KB is 1,024 bytes', '1 KB', '400 B'),
      writes: v.pipe(
        either(
          [rateOf('writes'), writeFlow, listOf(writeFlow, 'Several kinds of writes')],
          'a rate, or rate and spread',
        ),
        v.description('How much is written, and how it is spread over the regions'),
      ),
      reads: v.pipe(
        either(
          [readFlow, listOf(readFlow, 'Several kinds of reads')],
          'rate and consistency, such as { rate: 5000 per second, consistency: strong }',
        ),
        v.description('How much is read, how, and how it is spread over the regions'),
      ),
      'failed-conditional-writes': v.optional(
        simpleFlow('writes', 'Writes whose condition fails, beside the writes above'),
      ),
      'ttl-deletes': v.optional(
        simpleFlow('deletes', 'Items that expire: free where they do, billed in the other regions'),
      ),
      storage: v.optional(measure('Billed size of the data in each region', '100 GB')),
      items: v.optional(
        v.pipe(
          either(
            [wholeCount('Number of items', 1e12), measure('Number of items', '50 million')],
            'a number such as "50 million"',
          ),
          v.description('In place of storage: the size is worked out, with the overhead of each item'),
        ),
      ),
      transfer: v.optional(flag('false leaves transfer between regions out of the bill, which says so')),
      dynamodb: v.optional(dynamodb),
      aurora: v.optional(aurora),
      assumptions: v.optional(
        v.pipe(
          mapOf(
            v.picklist(
              ASSUMPTION_NAMES,
              ({ input }) => `${show(input)} is no assumption; they are ${ASSUMPTION_NAMES.join(', ')}`,
            ),
            either(
              [count('A value', 1e9), measure('A value or a range', '1 to 4')],
              'a number, or a range such as "1 to 4"',
            ),
          ),
          v.description('Other values for the assumptions that a bill names, in the units it names'),
        ),
      ),
    },
    {
      regions: 'list the regions that serve users, such as [us-east-1, eu-west-1]',
      'item-size': 'say how large one item is, such as "1 KB"',
      writes: `say how much is written, such as "${RATE}"`,
      reads: 'say how much is read and how, such as { rate: 5000 per second, consistency: strong }',
    },
  ),
  v.title('Workload'),
  v.description('What a system writes, reads and stores, and where'),
)

/** A workload as typed, before its measures are read. */
export type WorkloadInput = v.InferOutput<typeof workloadSchema>

/** The JSON Schema of a workload file. */
export function workloadJsonSchema(): object {
  return toJsonSchema(workloadSchema, { errorMode: 'ignore', target: 'draft-2020-12' })
}
