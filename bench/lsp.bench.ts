import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Client, type Start } from '../tests/lsp/client.ts'
import { type Measurement, median } from './measurement.ts'

const WORDS = 3000
const CHANGES = 60
const WARM_UP = 10
const root = join(import.meta.dirname, '..')
const file = join(root, 'episodes', '06-dynamodb-global-tables', 'script.md')

/** The server that turns a unified pipeline into one for editors, with the rules that remark recommends. */
const remarkServer: Start = {
  args: [
    '--input-type=module',
    '--eval',
    `import { createUnifiedLanguageServer } from 'unified-language-server'
     import preset from 'remark-preset-lint-recommended'
     createUnifiedLanguageServer({ processorName: 'remark', processorSpecifier: 'remark', plugins: [preset] })`,
    // It passes over the first two words, of which one is its file.
    ...['--', 'server', '--stdio'],
  ],
  cwd: import.meta.dirname,
}

/** From a letter typed to the findings that are shown, through the protocol, in a script of 3,000 words and its outline. */
export async function run(): Promise<readonly Measurement[]> {
  const text = lengthen(readFileSync(file, 'utf8'))
  const [ours, peer] = [new Writer({ cwd: root }, text), new Writer(remarkServer, text)]
  try {
    await ours.open()
    await peer.open()
    const times: number[] = []
    const peers: number[] = []
    // In turn, so that a slow moment hits both; the first ones warm up and are not counted.
    for (let change = 0; change < CHANGES + WARM_UP; change++) {
      const [own, other] = [await ours.type(), await peer.type()]
      if (change >= WARM_UP) times.push(own)
      if (change >= WARM_UP) peers.push(other)
    }
    const slowest = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
    const [own, other] = [median(times), median(peers)]
    const peerName = 'unified-language-server with remark-lint'
    return [
      {
        ...{ name: 'findings after a letter typed, 3,000 words', unit: 'ms', ours: own },
        ...{ peer: other, peerName, ratio: other / own, aim: 'under 100' },
      },
      { name: 'the same, the slowest of twenty', unit: 'ms', ours: slowest, aim: 'under 100' },
    ]
  } finally {
    ours.end()
    peer.end()
  }
}

/** Somebody who types a text into an editor with a language server. */
class Writer {
  readonly #client: Client
  readonly #uri = pathToFileURL(file).href
  #text: string
  #version = 1
  #takesParts = false

  constructor(start: Start, text: string) {
    this.#client = new Client(start)
    this.#text = text
  }

  async open(): Promise<void> {
    const { capabilities } = await this.#client.initialize({ folders: [root] })
    this.#takesParts = typeof capabilities.textDocumentSync === 'object'
    await this.#client.open(this.#uri, this.#text)
    await this.#client.diagnostics(this.#uri, ({ version }) => version === 1)
  }

  /** Types a letter, and tells how many milliseconds it took until its findings came. */
  async type(): Promise<number> {
    const version = ++this.#version
    const place = { line: 4, character: 0 }
    const [letter, at] = [version % 6 === 0 ? ' ' : 'x', this.#text.split('\n', 4).join('\n').length + 1]
    this.#text = this.#text.slice(0, at) + letter + this.#text.slice(at)
    const change = this.#takesParts ? { range: { start: place, end: place }, text: letter } : { text: this.#text }
    this.#client.published.length = 0
    const start = performance.now()
    await this.#client.change(this.#uri, version, [change])
    await this.#client.diagnostics(this.#uri, (published) => published.version === version)
    return performance.now() - start
  }

  end(): void {
    this.#client.kill()
  }
}

/** A text with paragraphs of its own again, up to so many words. */
function lengthen(text: string): string {
  const paragraphs = text.split('\n\n')
  const out = [...paragraphs]
  for (let at = 0; out.join(' ').split(/\s+/).length < WORDS; at++) out.push(paragraphs[at % paragraphs.length] ?? '')
  return out.join('\n\n')
}
