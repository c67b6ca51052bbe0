import * as v from 'valibot'
import type { AwsCommand } from './read-commands.ts'
import type { AwsState } from './state.ts'

/** What one operation does to a state; it throws a Refused where AWS would refuse it. */
export type Run = (command: AwsCommand, state: AwsState) => void

/** Why AWS would refuse a command, and what mends it where that is certain. */
export class Refused extends Error {
  readonly help: string | undefined

  constructor(message: string, help?: string) {
    super(message)
    this.help = help
  }
}

/** The region of a command; samples that name none run in one that is the same for all. */
export function regionOf(command: AwsCommand): string {
  const region = String(command.options.get('region')?.[0] ?? 'us-east-1')
  if (!/^[a-z]{2}(?:-[a-z]+)+-\d$/.test(region)) throw new Refused(`${region} is no region`)
  return region
}

/** An option's text. */
export function textOption(command: AwsCommand, name: string): string {
  const value = command.options.get(name)?.[0]
  if (value === undefined) throw new Refused(`--${name} is missing`)
  if (typeof value === 'object') throw new Refused(`--${name} is text`)
  return String(value)
}

/** An option's JSON object. */
export function jsonOption(command: AwsCommand, name: string): Record<string, unknown> {
  const value = command.options.get(name)?.[0]
  if (value === undefined) throw new Refused(`--${name} is missing`)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refused(`--${name} is a JSON object`)
  return value as Record<string, unknown>
}

/** The values of an option that takes a list, in JSON or in the short form. */
export function listOption<T>(command: AwsCommand, name: string, schema: v.GenericSchema<unknown, T>): T[] {
  const values = command.options.get(name)
  if (values === undefined) throw new Refused(`--${name} is missing`)
  const read = v.safeParse(v.array(schema), values.flat())
  if (!read.success) throw new Refused(`--${name}: ${read.issues[0].message}`)
  return read.output
}
