import type { Readable, Writable } from 'node:stream'
import { isCancel, log, multiselect, select, text } from '@clack/prompts'

/** Something that can be chosen. */
export interface Choice {
  readonly value: string
  readonly label: string
}

/** Asks somebody. Undefined: they want to stop. */
export interface Prompter {
  chooseOne(message: string, choices: readonly Choice[], initial: string | undefined): Promise<string | undefined>
  chooseMany(message: string, choices: readonly Choice[], initial: readonly string[]): Promise<string[] | undefined>
  /** Takes a line of text, begun with `initial`; `refuse` says what is wrong with it. */
  write(message: string, initial: string, refuse: (text: string) => string | undefined): Promise<string | undefined>
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
      const chosen = await multiselect({ message, options, initialValues: [...initial], required: true, ...streams })
      return isCancel(chosen) ? undefined : chosen
    },
    async write(message, initial, refuse) {
      const validate = (typed = '') => refuse(typed)
      const typed = await text({ message, initialValue: initial, validate, ...streams })
      return isCancel(typed) ? undefined : typed
    },
    say: (text) => log.info(text, { output }),
  }
}
