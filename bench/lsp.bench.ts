import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Client } from '../tests/lsp/client.ts'
import { type Measurement, median } from './measurement.ts'

const WORDS = 3000
const CHANGES = 60
const root = join(import.meta.dirname, '..')
const file = join(root, 'episodes', '06-dynamodb-global-tables', 'script.md')

/** From a letter typed to the findings that are shown, through the protocol, in a script of 3,000 words and its outline. */
export async function run(): Promise<readonly Measurement[]> {
  const client = new Client({ cwd: root })
  try {
    await client.initialize({ folders: [root] })
    const uri = pathToFileURL(file).href
    await client.open(uri, lengthen(readFileSync(file, 'utf8')))
    await client.diagnostics(uri, ({ version }) => version === 1)
    const times = await type(client, uri)
    const sorted = times.toSorted((a, b) => a - b)
    return [
      { name: 'findings after a letter typed, 3,000 words', unit: 'ms', ours: median(times), aim: 'under 100' },
      {
        name: 'the same, the slowest of twenty',
        unit: 'ms',
        ours: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
        aim: 'under 100',
      },
    ]
  } finally {
    client.kill()
  }
}

async function type(client: Client, uri: string): Promise<number[]> {
  const times: number[] = []
  for (let version = 2; version < CHANGES + 12; version++) {
    const start = performance.now()
    const place = { line: 4, character: 0 }
    client.published.length = 0
    await client.change(uri, version, [{ range: { start: place, end: place }, text: version % 6 === 0 ? ' ' : 'x' }])
    await client.diagnostics(uri, (published) => published.version === version)
    // The first ones warm up and are not counted.
    if (version >= 12) times.push(performance.now() - start)
  }
  return times
}

/** A text with paragraphs of its own again, up to so many words. */
function lengthen(text: string): string {
  const paragraphs = text.split('\n\n')
  const out = [...paragraphs]
  for (let at = 0; out.join(' ').split(/\s+/).length < WORDS; at++) out.push(paragraphs[at % paragraphs.length] ?? '')
  return out.join('\n\n')
}
