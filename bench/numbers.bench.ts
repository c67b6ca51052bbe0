import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripMarks } from '../scripts/accuracy/gold.ts'
import { loadPeers } from '../scripts/accuracy/peers.ts'
import { readNumbers } from '../src/numbers/index.ts'
import { readDocument } from '../src/text/index.ts'
import { type Measurement, timeInTurn } from './measurement.ts'

/** How many random texts are read; BENCH_FUZZ asks for another number. */
const fuzzTexts = Number(process.env['BENCH_FUZZ'] ?? 100_000)

/** How many letters are read at once, however much is labelled; and by the peers, which take a hundred times as long. */
const [LONG, SAMPLE] = [3_000_000, 100_000]

/** Measures the reading of numbers: speed beside the peers, growth with length, and texts made to be slow. */
export async function run(): Promise<readonly Measurement[]> {
  const prose = loadProse()
  return [
    ...(await measureSpeed(prose)),
    ...(await measureGrowth(prose)),
    ...(await measureHostile()),
    measureFuzz(fuzzTexts),
  ]
}

/** A text as often as it takes to have so many letters. */
function filled(text: string, letters: number): string {
  return text.repeat(Math.ceil(letters / text.length)).slice(0, letters)
}

/** The labelled texts for development, without their marks. */
function loadProse(): string {
  const folder = join(import.meta.dirname, '../tests/gold/numbers/dev')
  const files = readdirSync(folder).sort()
  return files.map((name) => stripMarks(readFileSync(join(folder, name), 'utf8')).text).join('\n\n')
}

/** The lessons of the course, as an author writes them: numbers are fewer in them than in the labelled texts. */
function loadLessons(): string {
  const folder = join(import.meta.dirname, '../episodes')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('script.md'))
  return files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n\n')
}

async function measureSpeed(prose: string): Promise<Measurement[]> {
  const document = readDocument(prose, 'script')
  const long = filled(prose, LONG)
  const plain = filled(document.text, LONG)
  const script = filled(loadLessons(), LONG)
  const peers = loadPeers()
  const sample = document.text.slice(0, SAMPLE)
  const [reading = 0, both = 0, ofLessons = 0, ...theirs] = await timeInTurn(3, [
    () => readNumbers(plain),
    () => readNumbers(readDocument(long, 'script').text),
    () => readNumbers(readDocument(script, 'markdown').text),
    ...peers.map((peer) => () => peer.read(sample)),
  ])
  const ours = speed(plain.length, reading)
  const compared = peers.map(({ name }, index) => {
    const peer = speed(sample.length, theirs[index] ?? 0)
    return {
      name: `reading numbers, against ${name}`,
      unit: 'MB/s',
      ours,
      peer,
      peerName: name,
      ratio: ours / peer,
      aim: 'over 15 times',
    }
  })
  return [
    ...compared,
    {
      name: 'front door and reading together, a lesson',
      unit: 'MB/s',
      ours: speed(script.length, ofLessons),
      aim: 'at least 10 MB/s',
    },
    {
      name: 'front door and reading together, labelled texts (a number every 30 letters)',
      unit: 'MB/s',
      ours: speed(long.length, both),
      aim: 'at least 10 MB/s',
    },
  ]
}

function speed(length: number, milliseconds: number): number {
  return length / 1000 / milliseconds
}

async function measureGrowth(prose: string): Promise<Measurement[]> {
  const [short, long] = [filled(prose, LONG / 3), filled(prose, (10 * LONG) / 3)]
  const [once = 1, tenfold = 0] = await timeInTurn(5, [
    () => readNumbers(readDocument(short, 'script').text),
    () => readNumbers(readDocument(long, 'script').text),
  ])
  return [{ name: 'ten times the text', unit: 'times the time', ours: tenfold / once, aim: 'at most 11' }]
}

async function measureHostile(): Promise<Measurement[]> {
  const texts: [string, string][] = [
    [
      'one line of 10 MB',
      'it takes one hundred and five milliseconds in region 3 and then some more words '.repeat(125_000),
    ],
    ['a million "hundred"s', 'hundred '.repeat(1e6)],
    ['a million nested brackets', '['.repeat(1e6)],
    ['a million zeros said', 'zero '.repeat(1e6)],
  ]
  const measured: Measurement[] = []
  for (const [name, text] of texts) {
    const [ours = 0] = await timeInTurn(1, [() => readNumbers(readDocument(text, 'mdx').text)])
    measured.push({ name, unit: 'ms', ours })
  }
  return measured
}

const scraps = [
  'one ',
  'hundred',
  ' and ',
  'a ',
  'half',
  'point ',
  '-',
  '5',
  '10',
  '1,000',
  '.',
  ',',
  ' ',
  '\n',
  '$',
  '%',
  'ms',
  '/',
  'Step ',
  '[',
  '](',
  '`',
  '<',
  '{',
  '*',
  '|',
  '😀',
  '½',
  '\u00a0',
  'per month',
  '\0',
]

/** Random texts read; a throw or a span outside the text ends the bench. */
function measureFuzz(texts: number): Measurement {
  let seed = 1
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
  const start = performance.now()
  for (let count = 0; count < texts; count++) {
    let source = ''
    for (let length = next(24); length > 0; length--) source += scraps[next(scraps.length)]
    const { text } = readDocument(source, count % 2 === 0 ? 'mdx' : 'script')
    for (const mention of readNumbers(text)) {
      const inside = mention.start >= 0 && mention.start < mention.end && mention.rateEnd <= text.length
      if (!inside) throw new Error(`a span outside of ${JSON.stringify(source)}`)
    }
  }
  return {
    name: `${texts.toLocaleString('en-US')} random texts`,
    unit: 'ms',
    ours: performance.now() - start,
    aim: 'no throw, no span outside',
  }
}
