import { ACUS, HOURS, rateOf, STORED } from './measures.ts'
import type { Path } from './problems.ts'
import type { Reader } from './reader.ts'
import type { WorkloadInput } from './schema.ts'
import type { AuroraInput } from './types.ts'

const IOS = rateOf('IO')

type ServerlessFields = NonNullable<NonNullable<WorkloadInput['aurora']>['serverless']>

/** Each capacity goes with its hours; what remains of the month is at the minimum. */
function checkServerless(reader: Reader, input: ServerlessFields): void {
  const ask = (field: keyof ServerlessFields, why: string): void => {
    if (input[field] === undefined) reader.fail(['aurora', 'serverless', field], `missing; ${why}`)
  }
  ask('typical', 'say the capacity of a typical hour, such as "4 ACU"')
  if (input.peak !== undefined) ask('peak-hours', 'say how many hours a month are at the peak, such as "30 hours"')
  if (input['peak-hours'] !== undefined) ask('peak', 'say the capacity of a peak hour, such as "16 ACU"')
  if (input['typical-hours'] !== undefined) ask('minimum', 'say the capacity of the remaining hours, such as "0.5 ACU"')
}

/** What a workload says for Aurora. */
export function readAurora(reader: Reader, input: NonNullable<WorkloadInput['aurora']>): AuroraInput {
  const at = (...path: Path): Path => ['aurora', ...path]
  const { serverless, instance, instances } = input
  for (const [i, region] of (input.headless ?? []).entries()) reader.knownRegion(at('headless', i), region)
  const copy = input['cold-copy']
  if (copy?.region !== undefined && copy.region === reader.regions[0]) {
    reader.fail(at('cold-copy', 'region'), `${copy.region} is the home region; a copy goes to another one`)
  }
  if (serverless) checkServerless(reader, serverless)
  return {
    instance: typeof instance === 'object' ? new Map(reader.byRegion(at('instance'), instance)) : instance,
    instances: typeof instances === 'object' ? new Map(reader.byRegion(at('instances'), instances)) : instances,
    storage: input.storage ?? 'standard',
    io: reader.optional(at('io'), input.io, IOS),
    backup: reader.optional(at('backup'), input.backup, STORED),
    headless: input.headless ?? [],
    serverless: serverless && {
      minimum: reader.optional(at('serverless', 'minimum'), serverless.minimum, ACUS),
      typical: reader.optional(at('serverless', 'typical'), serverless.typical, ACUS),
      peak: reader.optional(at('serverless', 'peak'), serverless.peak, ACUS),
      typicalHours: reader.optional(at('serverless', 'typical-hours'), serverless['typical-hours'], HOURS),
      peakHours: reader.optional(at('serverless', 'peak-hours'), serverless['peak-hours'], HOURS),
    },
    copyRegion: copy?.region,
    copies: copy?.copies,
    copiesKept: copy?.kept,
  }
}
