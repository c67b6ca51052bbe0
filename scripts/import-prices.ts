// npm run prices -- FEED --checked DATE: a newer copy of AWS's DynamoDB pricing feed becomes the book's prices.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { LineCounter, parseDocument } from 'yaml'
import { dynamodbFeedMap, FeedRefusal, importFeed, isIsoDate, printPrices } from '../src/book/index.ts'
import { Refusal, readText, writeAtomic } from '../src/host/index.ts'

const book = join(import.meta.dirname, '../src/book/aws/dynamodb-prices.json')
const usage = 'npm run prices -- FEED --checked DATE [--out FILE]'

try {
  importPrices()
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 2
}

function importPrices(): void {
  const { feed, checked, out } = readArguments()
  const { prices, notes } = readPrices(feed, checked)
  const written = writeAtomic(out, printPrices(prices))
  const regions = Object.values(prices.regions)
  const amounts = regions.flatMap((region) => Object.values(region))
  const notSold = amounts.filter((amount) => amount === null).length
  for (const note of notes) console.error(`note: ${note}`)
  console.error(`${regions.length} regions, ${amounts.length - notSold} prices, ${notSold} rows not sold`)
  console.error(`published ${prices.published}, checked ${prices.checked}, to be reviewed by ${prices.review}`)
  console.error(written ? `wrote ${out}` : `${out} holds exactly this already`)
}

function readArguments(): { feed: string; checked: string; out: string } {
  try {
    const options = { checked: { type: 'string' }, out: { type: 'string', default: book } } as const
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [feed, ...more] = positionals
    const { checked, out } = values
    if (feed === undefined || more.length > 0 || checked === undefined) throw new Refusal(`usage: ${usage}`)
    if (isIsoDate(checked) && checked > today()) {
      throw new Refusal(`--checked ${checked}: that day is still to come; expected the day on which the feed was read`)
    }
    return { feed, checked, out }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\nusage: ${usage}`)
  }
}

/** The day by this machine's clock and place: a feed can't have been checked after it. */
function today(): string {
  const now = new Date()
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${now.getFullYear()}-${month}-${day}`
}

function readPrices(path: string, checked: string): ReturnType<typeof importFeed> {
  const feed = parseFeed(path)
  try {
    return importFeed(feed, dynamodbFeedMap, checked)
  } catch (error) {
    if (!(error instanceof FeedRefusal)) throw error
    throw new Refusal(error.problems.map((problem) => `${path}: ${problem}`).join('\n'))
  }
}

// JSON.parse keeps the last of two equal keys and says nothing, so a second reader looks for them.
function parseFeed(path: string): unknown {
  const text = readText(path).replace(/^\uFEFF/, '')
  const feed = parseJson(path, text)
  const counter = new LineCounter()
  const [twice] = parseDocument(text, { uniqueKeys: true, lineCounter: counter, prettyErrors: false }).errors
  if (!twice) return feed
  const { line, col } = counter.linePos(twice.pos[0])
  const isTwice = twice.code === 'DUPLICATE_KEY'
  throw new Refusal(
    `${path}:${line}:${col}  ${isTwice ? 'a key stands twice, and one of the two would be lost' : twice.message}`,
  )
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const [, line = '1', column = '1'] = /line (\d+) column (\d+)/.exec(String(error)) ?? []
    throw new Refusal(`${path}:${line}:${column}  no JSON from here; expected the feed as it was downloaded`)
  }
}
