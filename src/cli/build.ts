import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { buildCourse } from './build-course.ts'
import { openConfig } from './check/open-config.ts'
import type { Io } from './io.ts'
import { printFindings } from './print-findings.ts'

/** `crossfoot build [--drafts] [--as-of DATE]`: the episodes' pages, transcripts, SSML and cards, or what is wrong with them. */
export async function run(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { drafts: { type: 'boolean', default: false }, 'as-of': { type: 'string' } },
  })
  // With drafts a page is made to be looked at: it is written whatever is wrong, and everything wrong is said.
  const { findings, short, isWrong, written } = buildCourse(io.cwd, {
    drafts: values.drafts,
    evenIfWrong: values.drafts,
    asOf: values['as-of'],
    config: await openConfig(io),
  })
  if (findings.length > 0) io.err(`${printFindings(findings, io)}\n`)
  for (const line of short) io.err(`${line}\n`)
  if (!values.drafts && isWrong) return 1
  io.err(
    `${written.length === 0 ? 'Nothing changed.' : `Wrote ${written.map((path) => basename(path)).join(', ')}.`}\n`,
  )
  return isWrong ? 1 : 0
}
