import { dynamodbOperations } from './dynamodb.ts'
import { Refused, type Run } from './options.ts'
import { rdsOperations } from './rds.ts'
import type { AwsCommand } from './read-commands.ts'
import type { AwsState } from './state.ts'

/** Runs a command on a state; says why AWS would refuse it, undefined where it would not. */
export function runCommand(command: AwsCommand, state: AwsState): string | undefined {
  const name = [command.service, command.operation].join(' ')
  const run = Object.hasOwn(operations, name) ? operations[name] : undefined
  if (!run) return `aws ${name} is not modelled: mark the sample as illustrative, or leave it out`
  try {
    run(command, state)
    return undefined
  } catch (error) {
    if (error instanceof Refused) return error.message
    throw error
  }
}

const operations: Readonly<Record<string, Run>> = { ...dynamodbOperations, ...rdsOperations }
