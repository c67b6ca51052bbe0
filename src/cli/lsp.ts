import { Console } from 'node:console'
import { parseArgs } from 'node:util'
import { serve } from '../lsp/index.ts'
import type { Io } from './io.ts'

/** `crossfoot lsp`: the language server over standard input and output; it ends when its client says so. */
export async function run(args: string[], _io: Io): Promise<number> {
  // Some editors say what is meant anyway.
  parseArgs({ args, options: { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } } })
  // Standard output speaks the protocol: what a configuration prints as it runs goes beside it.
  globalThis.console = new Console(process.stderr)
  serve(process.stdin, process.stdout)
  return new Promise(() => {})
}
