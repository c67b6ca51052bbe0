import type { Readable, Writable } from 'node:stream'
import { isCancel, log, multiselect, select } from '@clack/prompts'

/** Something that can be chosen. */
export interface Choice {
  readonly value: string
  readonly label: string
}

/** Asks somebody. Undefined: they want to stop. */
export interface Prompter {
  chooseOne(message: string, choices: readonly Choice[], initial: string | undefined): Promise<string | undefined>
  chooseMany(message: string, choices: readonly Choice[], initial: readonly string[]): Promise<string[] | undefined>
  say(text: string): void
}

/** Asks in a terminal, with arrow keys; what is asked goes to standard error, the result alone to standard output. */
export function openPrompter(input: Readable = process.stdin, output: Writable = process.stderr): Prompter {
  const streams = { input, output }
  return {
    async chooseOne(message, choices, initial) {
      const options = [...choices]
      const chosen = await select<string>({ message, options, ...streams, ...(initial && { initialValue: initial }) })
      return isCancel(chosen) ? undefined : chosen
    },
    async chooseMany(message, choices, initial) {
      const options = [...choices]
      const chosen = await multiselect({ message, options, initialValues: [...initial], required: false, ...streams })
      return isCancel(chosen) ? undefined : chosen
    },
    say: (text) => log.info(text, { output }),
  }
}
