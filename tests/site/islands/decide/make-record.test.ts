import { afterEach, expect, test, vi } from 'vitest'
import { awsPack } from '../../../../src/book/index.ts'
import { recheck } from '../../../../src/cli/decide/recheck.ts'
import { recommend, sketchWorkload, startSketch } from '../../../../src/decision/index.ts'
import { makeRecord } from '../../../../src/site/islands/decide/make-record.ts'
import type { Fields } from '../../../../src/site/islands/shared/nested-query.ts'
import { fakeIo } from '../../../cli/fake-io.ts'

const page = { asOf: '2026-11-01', bookUrl: '/data/book.json' }
const answers = { 'which-regions': ['one'], 'which-queries': ['by-key'] }
const workload = sketchWorkload(startSketch(answers), answers) as Fields

afterEach(() => vi.unstubAllGlobals())

test('a record without a workload needs no price and no network', async () => {
  const record = await makeRecord(recommend(answers), undefined, page)
  expect(record).toContain('date: 2026-11-01')
  expect(record).not.toContain('## Cost')
})

test('with a workload it holds the cost, and the workload so that it can be priced again', async () => {
  const fetched = vi.fn(async () => Response.json(awsPack))
  vi.stubGlobal('fetch', fetched)
  const record = await makeRecord(recommend(answers), workload, page)
  expect(fetched).toHaveBeenCalledWith('/data/book.json')
  expect(record).toMatch(/## Cost[\s\S]*dynamodb-single: \$\d/)
  expect(record).toMatch(/```yaml workload\n\{[\s\S]*"us-east-1"/)
})

test('the terminal makes the decision of such a record again', async () => {
  vi.stubGlobal('fetch', async () => Response.json(awsPack))
  const all = { ...answers, 'which-needs': ['none'], 'which-team': ['either'] }
  const { io, said } = fakeIo({ 'decision.md': await makeRecord(recommend(all), workload, page) })
  expect(recheck('decision.md', undefined, io)).toBe(0)
  expect(said.out + said.err).toContain('still dynamodb-single')
})

test('a workload that can not be priced is left out', async () => {
  vi.stubGlobal('fetch', async () => Response.json(awsPack))
  expect(await makeRecord(recommend(answers), { regions: ['nowhere'] }, page)).not.toContain('## Cost')
})
