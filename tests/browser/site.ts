import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from './find-browser.ts'

/** The built site: `dist`, or another folder by DIST. */
export const dist = process.env['DIST'] ?? join(import.meta.dirname, '..', '..', 'dist')
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
}

/** The built site behind a plain static server, and a browser to look at it with. */
export async function openSite(): Promise<{ base: string; browser: Browser; close(): Promise<void> }> {
  if (!existsSync(join(dist, 'index.html'))) throw new Error('The site is not built: npm run build')
  const server = createServer((request, response) => {
    const path = locate(decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname))
    response.writeHead(existsSync(join(dist, new URL(request.url ?? '/', 'http://site').pathname)) ? 200 : 404, {
      'content-type': types[extname(path)] ?? 'text/plain',
    })
    response.end(readFileSync(path))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
  })
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    browser,
    close: () => close(server, browser),
  }
}

function locate(pathname: string): string {
  const path = join(dist, pathname)
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path
  return existsSync(file) ? file : join(dist, '404.html')
}

async function close(server: Server, browser: Browser): Promise<void> {
  await browser.close()
  server.closeAllConnections()
  server.close()
}
