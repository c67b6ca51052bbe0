import { HOURS_OF_MONTH, printQuantity, type Quantity } from '../../quantity/index.ts'
import { ACUS, HOURS, IOS, STORED } from './measures.ts'
import type { Path } from './problems.ts'
import type { Reader } from './reader.ts'
import type { WorkloadInput } from './schema.ts'
import type { AuroraInput, ServerlessInput } from './types.ts'

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

/** Hours that go beyond the month would be billed as they stand. */
function checkHours(reader: Reader, { typicalHours, peakHours }: ServerlessInput): void {
  if (!typicalHours || !peakHours) return
  const hours = typicalHours.high.plus(peakHours.high)
  if (hours.lte(HOURS_OF_MONTH)) return
  reader.fail(
    ['aurora', 'serverless', 'typical-hours'],
    `with the peak hours ${hours.toFixed()} hours a month; expected at most ${HOURS_OF_MONTH} together`,
  )
}

/** A minimum above what is typical, or that above the peak, was written in the wrong place. */
function checkOrder(reader: Reader, { minimum, typical, peak }: ServerlessInput): void {
  const check = (field: string, less: Quantity | undefined, other: string, more: Quantity | undefined): void => {
    if (!less || !more || less.low.lte(more.high)) return
    const [value, most] = [less, more].map(printQuantity)
    reader.fail(
      ['aurora', 'serverless', field],
      `${value} is more than the ${other} capacity; expected at most ${most}`,
    )
  }
  check('minimum', minimum, 'typical', typical)
  check('typical', typical, 'peak', peak)
  if (!typical) check('minimum', minimum, 'peak', peak)
}

function readServerless(reader: Reader, input: ServerlessFields): ServerlessInput {
  const at = (field: keyof ServerlessFields): Path => ['aurora', 'serverless', field]
  checkServerless(reader, input)
  const read = {
    minimum: reader.optional(at('minimum'), input.minimum, ACUS),
    typical: reader.optional(at('typical'), input.typical, ACUS),
    peak: reader.optional(at('peak'), input.peak, ACUS),
    typicalHours: reader.optional(at('typical-hours'), input['typical-hours'], HOURS),
    peakHours: reader.optional(at('peak-hours'), input['peak-hours'], HOURS),
  }
  checkHours(reader, read)
  checkOrder(reader, read)
  return read
}

/** The home region takes all writes, so it must have an instance. */
function checkHome(reader: Reader, { headless, instances }: NonNullable<WorkloadInput['aurora']>): void {
  const [home = ''] = reader.regions
  const why = `${home} is the home region, which takes the writes; expected an instance there`
  const place = headless?.indexOf(home) ?? -1
  if (place >= 0) reader.fail(['aurora', 'headless', place], why)
  if (instances === 0) reader.fail(['aurora', 'instances'], why)
  if (typeof instances === 'object' && instances[home] === 0) reader.fail(['aurora', 'instances', home], why)
}

/** A region can't be headless and have instances that are named for it. */
function checkHeadless(reader: Reader, { headless, instances }: NonNullable<WorkloadInput['aurora']>): void {
  if (typeof instances !== 'object') return
  for (const [i, region] of (headless ?? []).entries()) {
    const count = instances[region] ?? 0
    if (count > 0) {
      reader.fail(['aurora', 'headless', i], `${region} has ${count} in aurora.instances; leave one of them out`)
    }
  }
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
  checkHome(reader, input)
  checkHeadless(reader, input)
  return {
    instance: typeof instance === 'object' ? new Map(reader.byRegion(at('instance'), instance)) : instance,
    instances: typeof instances === 'object' ? new Map(reader.byRegion(at('instances'), instances)) : instances,
    storage: input.storage ?? 'standard',
    io: reader.optional(at('io'), input.io, IOS),
    backup: reader.optional(at('backup'), input.backup, STORED),
    headless: input.headless ?? [],
    serverless: serverless && readServerless(reader, serverless),
    copyRegion: copy?.region,
    copies: copy?.copies,
    copiesKept: copy?.kept,
  }
}
