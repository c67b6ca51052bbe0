import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'
import { findBrowser } from '../tests/browser/find-browser.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
}

/** What Lighthouse said of a page, on the settings of a phone: scores of 100, and milliseconds to the largest paint. */
export interface Audit {
  readonly scores: Readonly<Record<string, number>>
  readonly paint: number
  /** What Lighthouse takes the processor to be worth at that moment: low where the machine was busy. */
  readonly speed: number
  /** What cost points, with the score it got. */
  readonly lost: readonly string[]
}

/** A built site behind a server that compresses, as a host does. */
export async function serve(dist: string): Promise<{ base: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = join(dist, decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname))
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path
    if (!existsSync(file)) return response.writeHead(404).end()
    const type = types[extname(file)]
    const body = readFileSync(file)
    const keep = file.includes('_astro') ? 'public, max-age=31536000, immutable' : 'no-cache'
    const headers = { 'content-type': type ?? 'application/octet-stream', 'cache-control': keep }
    if (!type || type.startsWith('font/')) return response.writeHead(200, headers).end(body)
    return response.writeHead(200, { ...headers, 'content-encoding': 'gzip' }).end(gzipSync(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { base: `http://127.0.0.1:${portOf(server.address())}`, close: () => void server.close() }
}

/** Audits pages in turn, so many rounds, so that a slow moment hits all of them: the audits of each page. */
export async function auditInTurn(urls: readonly string[], rounds: number): Promise<Audit[][]> {
  const audits: Audit[][] = urls.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, url] of urls.entries()) audits[index]?.push(await audit(url))
  }
  return audits
}

async function audit(url: string): Promise<Audit> {
  const port = await findPort()
  // A browser of its own for each audit: nothing is kept from the one before.
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: [`--remote-debugging-port=${port}`, '--no-sandbox', '--disable-gpu', '--disable-quic'],
  })
  try {
    const flags = { port, logLevel: 'error' as const, onlyCategories: [...categories] }
    const { lhr } = (await lighthouse(url, flags)) ?? {}
    if (!lhr || lhr.runtimeError) throw new Error(`${url}: ${lhr?.runtimeError?.message ?? 'no audit'}`)
    return {
      scores: Object.fromEntries(categories.map((name) => [name, (lhr.categories[name]?.score ?? 0) * 100])),
      paint: lhr.audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
      speed: lhr.environment.benchmarkIndex,
      lost: Object.values(lhr.categories).flatMap(({ auditRefs }) =>
        auditRefs.flatMap(({ id, weight }) => {
          const { score, displayValue } = lhr.audits[id] ?? {}
          return weight > 0 && typeof score === 'number' && score < 1 ? [`${id} ${score} ${displayValue ?? ''}`] : []
        }),
      ),
    }
  } finally {
    await browser.close()
  }
}

/** The four categories of Lighthouse. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

async function findPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const port = portOf(server.address())
  await new Promise((resolve) => server.close(resolve))
  return port
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address ? address.port : 0
}
