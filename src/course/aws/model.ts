import { dynamodbOperations } from './dynamodb.ts'
import { Refused, type Run } from './options.ts'
import { rdsOperations } from './rds.ts'
import type { AwsCommand } from './read-commands.ts'
import type { AwsState } from './state.ts'

/** Why AWS would refuse a command, and what mends it where that is certain. */
export interface Refusal {
  readonly message: string
  readonly help?: string
}

/** Runs a command on a state; says why AWS would refuse it, undefined where it would not. */
export function runCommand(command: AwsCommand, state: AwsState): Refusal | undefined {
  const name = [command.service, command.operation].join(' ')
  const run = Object.hasOwn(operations, name) ? operations[name] : undefined
  if (!run)
    return { message: `aws ${name} is not modelled`, help: 'mark the sample as illustrative, or leave the command out' }
  try {
    run(command, state)
    return undefined
  } catch (error) {
    if (error instanceof Refused) return { message: error.message, ...(error.help ? { help: error.help } : {}) }
    throw error
  }
}

const operations: Readonly<Record<string, Run>> = { ...dynamodbOperations, ...rdsOperations }
