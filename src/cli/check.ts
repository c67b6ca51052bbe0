import { parseArgs } from 'node:util'
import { checkBindings, type Finding } from '../check/index.ts'
import { Refusal, walk } from '../host/index.ts'
import { readNumbers } from '../numbers/index.ts'
import { formatOf, readDocument } from '../text/index.ts'
import type { Io } from './io.ts'
import { printFindings } from './print-findings.ts'
import { asOf, listEpisodes, readEpisode } from './read-episode.ts'

interface Checked {
  readonly file: string
  readonly mentions: number
  readonly bound: number
  readonly findings: readonly Finding[]
}

/** `crossfoot check [PATH…]`: holds bound figures against the calculator; without a path, those of the course. */
export async function run(args: string[], io: Io): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true })
  const checked = positionals.length === 0 ? checkCourse(io) : checkFiles(positionals, io)
  const findings = checked.flatMap((file) => file.findings)
  if (findings.length > 0) io.out(`${printFindings(findings, io)}\n`)
  io.out(summarise(checked, findings.length))
  return findings.length > 0 ? 1 : 0
}

function checkCourse({ cwd }: Io): Checked[] {
  return listEpisodes(cwd).map((slug) => {
    const { script, folder, figures, findings } = readEpisode(cwd, slug)
    return { file: folder, mentions: readNumbers(script.text).length, bound: figures.length, findings }
  })
}

// Outside the course no scenario is at hand, so that an `is` finds no name: that is said, not passed over.
function checkFiles(paths: readonly string[], io: Io): Checked[] {
  const files = walk(paths)
  if (files.length === 0) throw new Refusal(`${paths.join(', ')}: no text file there (.md, .mdx, .txt)`)
  return files.map((file) => {
    const document = readDocument(io.readInput(file), formatOf(file) ?? 'script')
    const mentions = readNumbers(document.text)
    const { figures, findings } = checkBindings(file, document, mentions, new Map())
    return { file, mentions: mentions.length, bound: figures.length, findings }
  })
}

function summarise(checked: readonly Checked[], findings: number): string {
  const sum = (count: (file: Checked) => number) => checked.reduce((total, file) => total + count(file), 0)
  const numbers = sum(({ mentions }) => mentions)
  const bound = sum(({ bound }) => bound)
  return `${count(checked.length, 'text')}, ${count(numbers, 'number')} read, ${bound} of them bound and worked out again, ${findings} wrong. Prices as of ${asOf}.\n`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
