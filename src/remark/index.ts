import { resolve } from 'node:path'
import { look, lookAround } from '../cli/check/look.ts'
import { openConfig } from '../cli/check/open-config.ts'
import { readText } from '../host/index.ts'
import { messageOf } from '../report/index.ts'

/** How texts of a unified pipeline are checked. */
export interface CrossfootOptions {
  /** Where a Crossfoot site is served: messages then link to the pages of their rules. */
  readonly site?: string
}

/** What is used of a vfile. */
interface File {
  readonly cwd: string
  readonly path?: string | undefined
  toString(): string
  message(reason: string, options: ReturnType<typeof messageOf>['options']): object
}

/** A remark plugin: what `crossfoot check` says of a text, as messages on its file. */
export default function crossfoot(options: CrossfootOptions = {}): (tree: unknown, file: File) => Promise<void> {
  const { site } = options
  const urlOf =
    site === undefined ? undefined : (rule: string) => `${site.replace(/\/$/, '')}/rules/#${rule.replace('/', '-')}`
  return async (_, file) => {
    const source = file.toString()
    const name = file.path ?? 'text.md'
    const path = resolve(file.cwd, name)
    const read = (wanted: string) => (wanted === path ? source : readText(wanted))
    const spot = { root: file.cwd, file: name, config: await openConfig(file), read }
    const { checked, findings } = look(spot)
    const around = checked ? lookAround(spot, checked).findings : []
    for (const finding of [...findings, ...around]) {
      const { reason, options: place, fields } = messageOf(finding, source, urlOf)
      Object.assign(file.message(reason, place), fields)
    }
  }
}
