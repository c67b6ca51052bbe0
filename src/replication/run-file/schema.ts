import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { duration, fields, listOf, named, oneOf, refused, shortOrLong, text, whole } from './fields.ts'

const region = text('A region of this run, by its name')
const value = v.pipe(
  v.union(
    [v.string(), v.pipe(v.number(), v.finite()), v.boolean(), v.null(), v.array(v.string())],
    refused('a text, a number, true, false, null, or a list of texts, which is a set'),
  ),
  v.description('What an attribute holds'),
)
const attributes = shortOrLong(value, named(value, 'Attributes by name'))
const item = v.optional(text('The item, by its key, such as user-1 or cart:anna'))

const writeFields = {
  put: item,
  update: item,
  add: item,
  include: item,
  exclude: item,
  delete: item,
  expire: item,
  value: v.optional(
    v.pipe(attributes, v.description('With put: the attributes; one value stands for an attribute value')),
  ),
  set: v.optional(named(value, 'With update: the attributes to set, the others stay')),
  by: v.optional(whole('With add: how much; 1 unless given', -1e9, 1e9)),
  to: v.optional(text('With add: the number to add to; count unless given')),
  element: v.optional(text('With include and exclude: what to put into the set, or take out of it')),
  in: v.optional(text('With include and exclude: the set; items unless given')),
  'if-version': v.optional(whole('Write only where the item has this version number; 0 is no item', 0, 1e9)),
}

const operation = fields(
  {
    at: duration('When it is asked for, from the start of the run'),
    region: v.pipe(region, v.description('Where the application is that asks')),
    ...writeFields,
    transaction: v.optional(listOf(fields(writeFields), 'Several writes of different items: all or none', 100)),
    read: v.optional(shortOrLong(text('An item'), listOf(text('An item'), 'Items that are read together', 100))),
    consistency: v.optional(oneOf(['eventual', 'strong'], 'With read; eventual unless given')),
  },
  { at: 'say when, such as at: 50ms', region: 'say where, such as region: dublin' },
)

const redirect = v.optional(
  v.pipe(
    fields({ to: region, after: duration('How long the region has been away by then') }),
    v.description('Where the application turns when the region it needs has been away for some time'),
  ),
)

const simpleStrategies = ['anywhere', 'merge', 'version-check'] as const
const strategyFields = {
  name: oneOf([...simpleStrategies, 'home-region', 'one-region', 'by-entity'], 'The strategy'),
  region: v.optional(v.pipe(region, v.description('With one-region: where everything is written'))),
  homes: v.optional(named(region, 'With home-region: regions by item; a name ending in * is a beginning')),
  think: v.optional(duration('With version-check: from the read to the write; 20ms unless given')),
  redirect,
}
const partStrategy = shortOrLong(oneOf(simpleStrategies, 'A strategy that needs nothing more'), fields(strategyFields))

const strategy = shortOrLong(
  oneOf(simpleStrategies, 'A strategy that needs nothing more'),
  fields({
    ...strategyFields,
    entities: v.optional(named(partStrategy, 'With by-entity: strategies by the beginning of the item, such as cart')),
  }),
)

const promotion = fields({
  at: duration('When it begins'),
  to: v.pipe(region, v.description('The new writer')),
  kind: oneOf(['switchover', 'failover'], 'switchover: planned; failover: forced, started by the user'),
  takes: v.optional(duration('How long until the new writer takes writes; 2 min unless given for a failover')),
  fenced: v.optional(
    v.pipe(v.boolean(refused('true or false')), v.description('Whether the old writer is stopped; true unless given')),
  ),
})

const designs = ['eventual', 'strong', 'aurora', 'dsql'] as const
const design = shortOrLong(
  oneOf(designs, 'A design as it comes'),
  fields({
    name: oneOf(designs, 'The design'),
    witness: v.optional(v.pipe(region, v.description('With strong and dsql: the region that holds no copy'))),
    writer: v.optional(v.pipe(region, v.description('With aurora: the region that writes; the first unless given'))),
    forwarding: v.optional(
      oneOf(['off', 'eventual', 'session', 'global'], 'With aurora: write forwarding and its level; off unless given'),
    ),
    promotions: v.optional(listOf(promotion, 'With aurora: changes of the writer', 20)),
    work: v.optional(duration('With dsql: from the snapshot of a transaction to its commit; 20ms unless given')),
  }),
)

const delayText = (description: string) =>
  v.pipe(duration(description), v.metadata({ examples: ['300ms', '400ms ± 50ms'] }))
const delays = (description: string) =>
  v.optional(
    named(
      delayText('A delay, perhaps with what it may be off: 400ms ± 50ms'),
      `${description}: a -> b is one way, a <-> b both`,
    ),
  )

/** The shape of a run as a person writes it. */
export const runSchema = v.pipe(
  fields(
    {
      name: v.optional(text('What the run is called')),
      about: v.optional(text('What it shows')),
      seed: v.optional(whole('Everything that is left to chance follows from it; 1 unless given', 0, 2 ** 31 - 1)),
      design: v.optional(v.pipe(design, v.description('How the data are kept; eventual unless given'))),
      strategy: v.optional(v.pipe(strategy, v.description('How the application uses them; anywhere unless given'))),
      regions: v.pipe(
        v.union(
          [
            listOf(region, 'Names of regions', 10),
            named(
              v.nullable(fields({ clock: v.optional(duration('How far its clock is ahead; behind with a minus')) })),
              'Regions by name',
            ),
          ],
          refused('a list of names, or names with a clock each'),
        ),
        v.description('The regions; AWS documents an internal timestamp and no skew, so a clock is an illustration'),
      ),
      delay: v.optional(delayText('How long a copy takes from region to region; 500ms ± 200ms unless given')),
      delays: delays('Other delays of copies by pair'),
      trip: v.optional(delayText('How long a request travels one way; 40ms unless given')),
      trips: delays('Other trips by pair'),
      duplicates: v.optional(
        v.pipe(
          v.number(refused('a share from 0 to 1')),
          v.minValue(0, refused('a share from 0 to 1')),
          v.maxValue(1, refused('a share from 0 to 1')),
          v.description('The share of copies that arrive twice'),
        ),
      ),
      retries: v.optional(whole('How often an application tries again; 0 unless given, 3 with version-check', 0, 20)),
      backoff: v.optional(duration('How long it waits first; 50ms unless given')),
      patience: v.optional(duration('How long it waits for an answer; 1s unless given')),
      partitions: v.optional(
        listOf(
          fields({
            between: listOf(region, 'Two regions', 2),
            from: duration('When nothing gets through any more'),
            until: v.optional(duration('When it does again; never unless given')),
          }),
          'Times at which two regions cannot reach each other',
          100,
        ),
      ),
      outages: v.optional(
        listOf(
          fields({
            region,
            from: duration('When it goes'),
            until: v.optional(duration('When it comes back; never unless given')),
          }),
          'Times at which a region is away',
          100,
        ),
      ),
      operations: listOf(operation, 'What is asked for, in any order', 20_000),
    },
    {
      regions: 'list the regions, such as [boston, dublin]',
      operations: 'list what is asked for, such as { at: 0ms, region: dublin, put: item-a, value: Dublin }',
    },
  ),
  v.title('Run'),
  v.description('A replication run: regions, what is between them, what fails, and what is asked of them'),
)

/** A run as written. */
export type RunInput = v.InferOutput<typeof runSchema>

/** One operation as written. */
export type OperationInput = RunInput['operations'][number]

/** The JSON Schema of a run file. */
export function runJsonSchema(): object {
  return toJsonSchema(runSchema, { errorMode: 'ignore', target: 'draft-2020-12' })
}
