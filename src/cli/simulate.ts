import { parseArgs, styleText } from 'node:util'
import { Refusal } from '../host/index.ts'
import {
  type Line,
  printMermaid,
  printProblem,
  printRun,
  printState,
  type Result,
  RunError,
  readDuration,
  readRun,
  runJson,
  scenes,
  simulate,
  type Tone,
} from '../replication/index.ts'
import type { Io } from './io.ts'
import { nearest } from './nearest.ts'
import { readData } from './read-data.ts'

const FORMATS = ['pretty', 'json', 'mermaid']
const USAGE = `usage: crossfoot simulate FILE [--format ${FORMATS.join('|')}] [--at TIME]\n       crossfoot simulate --scene NAME`

/** `crossfoot simulate`: plays a run and tells what happened and what was lost. */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: 'string', default: 'pretty' }, at: { type: 'string' }, scene: { type: 'string' } },
  })
  if (!FORMATS.includes(values.format)) {
    throw new Refusal(`--format ${JSON.stringify(values.format)} is not known; expected one of ${FORMATS.join(', ')}`)
  }
  const [path, ...others] = positionals
  if (others.length > 0 || (path === undefined) === (values.scene === undefined)) throw new Refusal(USAGE)
  const result = simulate(path === undefined ? readScene(values.scene ?? '') : readFile(path, io))
  io.out(print(result, values.format, values.at, io))
  return 0
}

function readFile(path: string, io: Io) {
  const data = readData(path, io)
  try {
    return readRun(data.value)
  } catch (error) {
    if (!(error instanceof RunError)) throw error
    const lines = error.problems.map((problem) => {
      const isName = /^(?:unknown field|doesn't go with)/.test(problem.message)
      const { line, column } = data.locate(problem.path, isName ? 'name' : 'value')
      return `${data.file}:${line}:${column}  ${printProblem(problem)}`
    })
    throw new Refusal(lines.join('\n'))
  }
}

function readScene(name: string) {
  const scene = scenes.get(name)
  if (scene) return readRun(scene)
  const names = [...scenes.keys()]
  const meant = nearest(name, names)
  const hint = meant ? `; did you mean ${meant}?` : ''
  throw new Refusal(`no scene ${JSON.stringify(name)}${hint}\nscenes: ${names.join(', ')}`)
}

function print(result: Result, format: string, at: string | undefined, io: Io): string {
  if (format === 'json') return `${JSON.stringify(runJson(result), null, 2)}\n`
  if (format === 'mermaid') return printMermaid(result)
  const width = Math.max(40, Math.min(io.width, 100))
  if (at === undefined) return paint(printRun(result, width), io)
  const time = readDuration(at)
  if (time === undefined) throw new Refusal(`--at ${JSON.stringify(at)} is no time; expected one such as 300ms`)
  return paint(printState(result, time, width).slice(1), io)
}

const STYLES: Readonly<Partial<Record<Tone, Parameters<typeof styleText>[0]>>> = {
  title: 'bold',
  good: 'green',
  bad: 'red',
  quiet: 'dim',
}

function paint(lines: readonly Line[], io: Io): string {
  return lines
    .map(({ text, tone }) => {
      const style = STYLES[tone]
      return `${io.color && style && text !== '' ? styleText(style, text, { validateStream: false }) : text}\n`
    })
    .join('')
}
