import { parseArgs } from 'node:util'
import { serve } from '../lsp/index.ts'
import type { Io } from './io.ts'

/** `crossfoot lsp`: the language server over standard input and output; it ends when its client says so. */
export async function run(args: string[], _io: Io): Promise<number> {
  // Some editors say what is meant anyway.
  parseArgs({ args, options: { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } } })
  serve(process.stdin, process.stdout)
  return new Promise(() => {})
}
