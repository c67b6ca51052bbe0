import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startCount } from '../../../src/cli/build/share-episodes.ts'
import { startThreads } from '../../../src/cli/build/threads.ts'
import { noConfig } from '../../../src/cli/check/open-config.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossfoot-thread-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Threads that run some code in place of making episodes, one for each. */
function start(...codes: string[]) {
  const { packs: _, ...config } = noConfig(folder)
  const plan = { root: folder, drafts: false, places: [], asOf: undefined, config }
  const file = join(folder, 'thread.mjs')
  const cases = codes.map((code, at) => `if (workerData.mark === '${at}') { ${code} }`)
  writeFileSync(
    file,
    ["import { parentPort, workerData } from 'node:worker_threads'", 'void parentPort', ...cases].join('\n'),
  )
  const orders = codes.map((_, at) => ({ plan, mark: String(at), next: startCount() }))
  return startThreads(orders, pathToFileURL(file))
}

test.each([
  ['that breaks ends the build with its error', 'null.episodes', /Cannot read properties of null/],
  ['that ends without a word ends the build too', '', /a thread that makes episodes ended too early, with code 0/],
  ['that is ended from inside as well', 'process.exit(7)', /ended too early, with code 7/],
  [
    'that delivers what can not be told as well',
    'parentPort.postMessage(() => 1)',
    /a thread that makes episodes broke/,
  ],
])('a thread %s', async (_, code, message) => {
  await expect(start(code).done).rejects.toThrow(message)
})

test('one that breaks is not kept waiting by one that works on, which can be stopped', async () => {
  const threads = start('setInterval(() => undefined, 1000)', 'throw new Error("broken")')
  await expect(threads.done).rejects.toThrow('broken')
  await threads.stop()
})

test('what they deliver comes in their order', async () => {
  const threads = start('parentPort.postMessage({ done: "first" })', 'parentPort.postMessage({ done: "second" })')
  expect(await threads.done).toEqual(['first', 'second'])
})

test('what they have read is there before they are done, from the first that read it', async () => {
  const threads = start(
    'setInterval(() => undefined, 1000)',
    'parentPort.postMessage({ read: ["a"] }); setInterval(() => undefined, 1000)',
  )
  expect(await threads.read).toEqual(['a'])
  await threads.stop()
})

test('what none of them could read is left to whoever asks', async () => {
  const threads = start('throw new Error("unreadable")', '')
  expect(await threads.read).toBeUndefined()
})
