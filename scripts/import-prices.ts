// npm run prices -- FEED --checked DATE: a newer copy of AWS's DynamoDB pricing feed becomes the book's prices.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseDocument } from 'yaml'
import { dynamodbFeedMap, FeedRefusal, importFeed, printPrices } from '../src/book/index.ts'
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
    if (feed === undefined || more.length > 0 || values.checked === undefined) throw new Refusal(`usage: ${usage}`)
    return { feed, checked: values.checked, out: values.out }
  } catch (error) {
    throw new Refusal(error instanceof Refusal ? error.message : `${String(error)}\nusage: ${usage}`)
  }
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
  const text = readText(path)
  try {
    const feed: unknown = JSON.parse(text)
    const [twice] = parseDocument(text, { uniqueKeys: true }).errors
    if (twice) throw new Refusal(`${path}: ${twice.message}`)
    return feed
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(`${path}: ${String(error)}`)
  }
}
