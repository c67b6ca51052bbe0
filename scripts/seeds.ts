// npm run seeds: the reader against the documents the course grew from. They are not part of the project, so that
// without them nothing was checked: exit 2.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readText } from '../src/host/index.ts'
import { readNumbers } from '../src/numbers/index.ts'
import { placeAt, readDocument, sourceRange } from '../src/text/index.ts'

interface Expected {
  readonly file: string
  readonly line: number
  readonly values: readonly (readonly [value: string, unit: string])[]
}

// Numbers that a line is known to state, in order; others may stand between them.
const expected: readonly Expected[] = [
  {
    file: '000',
    line: 96,
    values: [
      ['1000', 'count'],
      ['0.00065', 'USD'],
      ['475', 'USD'],
      ['2000', 'count'],
      ['950', 'USD'],
      ['100', 'GB'],
      ['25', 'cent'],
      ['25', 'USD'],
    ],
  },
  {
    file: '000',
    line: 98,
    values: [
      ['1875', 'USD'],
      ['3', 'count'],
      ['5625', 'USD'],
    ],
  },
  {
    file: '000',
    line: 54,
    values: [
      ['36000.1', 'time-of-day'],
      ['36000.15', 'time-of-day'],
    ],
  },
  {
    file: '000',
    line: 156,
    values: [
      ['45', 'ms'],
      ['85', 'ms'],
      ['5000', 'none'],
      ['8000', 'none'],
      ['1', 's'],
      ['3', 's'],
      ['5000', 'none'],
      ['10000', 'none'],
    ],
  },
]

const folder = join(import.meta.dirname, '..', '..', 'shared', 'seeds')
if (!existsSync(folder)) {
  console.error('The seed documents are not here, so nothing was checked.')
  process.exit(2)
}

let failed = 0
for (const { file, line, values } of expected) {
  const name = readdirSync(folder).find((entry) => entry.startsWith(file)) ?? ''
  const read = readLine(join(folder, name), line)
  let at = 0
  for (const [value, unit] of values) {
    const found = read.findIndex((mention, index) => index >= at && mention.value === value && mention.unit === unit)
    if (found < 0) {
      failed++
      console.log(
        `${file}:${line}  expected ${value} ${unit}; read ${read.map((mention) => `${mention.value} ${mention.unit}`).join(', ')}`,
      )
    } else at = found + 1
  }
}
const total = expected.reduce((sum, { values }) => sum + values.length, 0)
console.log(`${total - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

function readLine(path: string, line: number) {
  const document = readDocument(readText(path), 'script')
  return readNumbers(document.text).filter((mention) => {
    const [from] = sourceRange(document, mention.start, mention.end)
    return placeAt(document, from).line === line
  })
}
