import fc from 'fast-check'

/** Regions with DynamoDB prices; the first three have equal ones. */
export const REGIONS = ['us-east-1', 'us-east-2', 'us-west-2', 'eu-west-1', 'ap-northeast-1', 'ca-central-1'] as const

const tenths = (most: number) => fc.integer({ min: 0, max: most * 10 }).map((value) => value / 10)
const rate = fc.oneof(
  tenths(20_000).map((value) => `${value} per second`),
  tenths(20_000_000).map((value) => `${value} per month`),
  tenths(100_000).map((value) => `${value}/minute`),
)
const kinds = fc.constantFrom('standard', 'transactional')
const consistency = fc.constantFrom('strong', 'eventual', 'transactional')

function spreadRate(regions: readonly string[]): fc.Arbitrary<object> {
  const told = fc.record({ rate, spread: fc.constantFrom('total', 'in-each') })
  const byRegion = fc
    .array(rate, { minLength: regions.length, maxLength: regions.length })
    .map((rates) => ({ spread: Object.fromEntries(regions.map((region, i) => [region, rates[i]])) }))
  return fc.oneof(told, byRegion)
}

const dynamodb = fc.record(
  {
    capacity: fc.constantFrom('provisioned', 'on-demand'),
    'table-class': fc.constantFrom('standard', 'standard-ia'),
    'free-tier': fc.record({ storage: fc.boolean(), capacity: fc.boolean() }),
    'point-in-time-recovery': fc.boolean(),
    backup: fc.constant('50 GB'),
    export: fc.constant('10 GB per month'),
  },
  { requiredKeys: ['capacity'] },
)

const aurora = fc.record(
  {
    instance: fc.constantFrom('r6g.large', 'r6g.xlarge', 'r7g.large'),
    instances: fc.integer({ min: 1, max: 8 }),
    storage: fc.constantFrom('standard', 'io-optimized'),
    io: rate,
    backup: fc.constant('20 GB'),
  },
  { requiredKeys: [] },
)

/** Workloads as an architect may type them. */
export const workloadInput = fc.subarray([...REGIONS], { minLength: 1, maxLength: 4 }).chain((regions) =>
  fc
    .record(
      {
        regions: fc.constant(regions),
        'item-size': fc.oneof(
          tenths(400).map((value) => `${value + 0.1} KB`),
          fc.integer({ min: 1, max: 9999 }).map((value) => `${value} B`),
        ),
        writes: fc.tuple(spreadRate(regions), kinds).map(([flow, kind]) => ({ ...flow, kind })),
        reads: fc.tuple(spreadRate(regions), consistency).map(([flow, how]) => ({ ...flow, consistency: how })),
        'failed-conditional-writes': spreadRate(regions),
        'ttl-deletes': spreadRate(regions),
        storage: tenths(10_000).map((value) => `${value} GB`),
        transfer: fc.boolean(),
        dynamodb,
        aurora,
      },
      { requiredKeys: ['regions', 'item-size', 'writes', 'reads', 'storage', 'dynamodb'] },
    )
    .filter((workload) => workload['item-size'] !== '0 KB'),
)
