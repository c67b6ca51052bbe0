import { describe, expect, test } from 'vitest'
import { awsPack, makeBook, newestCheck } from '../../../../src/book/index.ts'
import { ARCHITECTURES, isBill, openPrices, priceWorkload, readWorkload } from '../../../../src/calculator/index.ts'
import { SIZES } from '../../../../src/site/islands/calculator/presets.ts'
import { answerQuestion, exportBills } from '../../../../src/site/islands/calculator/price.ts'
import { startCalculator } from '../../../../src/site/islands/calculator/start.ts'

const book = makeBook(awsPack)
const prices = openPrices(book, newestCheck(book))
const { workload, bills, comparison } = startCalculator(prices)

test('what stands on the page first is what the calculator gives', () => {
  const results = priceWorkload(readWorkload(workload), book, prices.on)
  expect([...bills.ranking.map(({ architecture }) => architecture)].sort()).toEqual(
    results
      .filter(isBill)
      .map(({ architecture }) => architecture)
      .sort(),
  )
  expect(bills.ranking.length + bills.excluded.length).toBe(ARCHITECTURES.length)
})

describe('the bills', () => {
  test('have a working on every line that is priced, and a reason on every other', () => {
    for (const { regions } of bills.bills) {
      for (const { amount, working } of regions.flatMap(({ lines }) => lines)) {
        expect(working).not.toBe('')
        if (amount !== 'not priced') expect(working.startsWith(amount)).toBe(true)
      }
    }
  })

  test('that miss a price are last, say at least, and name what is missing', () => {
    const incomplete = bills.bills.filter(({ complete }) => !complete)
    expect(incomplete.length).toBeGreaterThan(0)
    expect(bills.bills.slice(-incomplete.length)).toEqual(incomplete)
    for (const { architecture, total } of incomplete) {
      expect(total).toMatch(/^at least /)
      expect(bills.missing.some((one) => one.architecture === architecture)).toBe(true)
    }
    for (const { lines, why } of bills.missing) expect([lines.length > 0, why === '']).toEqual([true, false])
    const told = bills.missing.map(({ architecture, region, why }) => `${architecture} ${region} ${why}`)
    expect(new Set(told).size).toBe(told.length)
  })

  test('stand side by side with one cell for each, summed over the regions by the calculator', () => {
    for (const { cells } of bills.rows) expect(cells).toHaveLength(bills.bills.length)
    const at = bills.bills.findIndex(({ architecture }) => architecture === 'dynamodb-global-eventual')
    const storage = bills.rows.find(({ label }) => label === 'storage')?.cells[at]
    expect(storage).toEqual({ amount: '$100.00', certainty: 'listed' })
  })

  test('are drawn as shares of the largest, the lower bound within the upper', () => {
    for (const { low, high } of bills.ranking) {
      expect(low).toBeGreaterThanOrEqual(0)
      expect(low).toBeLessThanOrEqual(high)
      expect(high).toBeLessThanOrEqual(1)
    }
  })
})

describe('what would change the order', () => {
  test('is plotted along something that makes the first two change places, unless another is asked for', () => {
    expect(comparison.plot).toMatchObject({ dimension: 'utilisation', names: ['dynamodb-single', 'aurora-dsql'] })
    const asked = { dimension: 'reads', first: 'aurora-single', second: 'aurora-global' } as const
    const answers = [...answerQuestion({ workload, plot: asked }, prices)]
    expect(answers.at(-1)).toMatchObject({
      kind: 'comparison',
      comparison: { plotted: asked, plot: { dimension: 'reads', names: ['aurora-single', 'aurora-global'] } },
    })
  })

  test('an architecture that the workload rules out is not plotted, and one alone neither', () => {
    const one = SIZES[0]?.workload ?? {}
    const answers = [...answerQuestion({ workload: one, plot: { first: 'aurora-global' } }, prices)]
    const last = answers.at(-1)
    expect(last?.kind === 'comparison' && last.comparison.plotted.first).not.toBe('aurora-global')
  })

  test('says each change of places in one line: up to where, and from where on', () => {
    const changes = comparison.sections.find(({ title }) => title.startsWith('where the two'))?.lines ?? []
    expect(changes.filter((line) => line.startsWith('from '))).toEqual([])
    expect(changes).toContainEqual(expect.stringMatching(/^utilisation: up to .*; from .* undecided/))
  })

  test('says once what holds between two changes of places', () => {
    const changes = comparison.sections.find(({ title }) => title.startsWith('where the two'))?.lines ?? []
    const along = changes.filter((line) => line.startsWith('utilisation'))
    expect(along).toEqual([
      expect.stringMatching(/^utilisation: up to .* is cheaper .*; from .* undecided .*; from .* is cheaper /),
    ])
  })

  test('names the two inputs that move a total most', () => {
    const moves = comparison.sections.find(({ title }) => title.startsWith('what moves them most'))
    expect(moves?.lines).toContain('dynamodb-single')
    expect(moves?.lines.length).toBeGreaterThanOrEqual(3)
  })
})

test('a workload that can not be read is answered with every problem at its field', () => {
  const wrong = { ...workload, 'item-size': 'big', regions: ['us-east-1', 'us-east-1'] }
  const [answer, ...more] = answerQuestion({ workload: wrong, plot: {} }, prices)
  expect(more).toEqual([])
  expect(answer).toMatchObject({ kind: 'problems' })
  expect(answer?.kind === 'problems' && answer.problems.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['item-size', 'regions[1]']),
  )
  expect(exportBills(wrong, 'csv', prices)).toBe('')
})

describe('the files', () => {
  test('CSV has a row for each line and total', () => {
    const rows = exportBills(workload, 'csv', prices).trim().split('\r\n')
    expect(rows[0]).toMatch(/^architecture,region,line,from,to/)
    expect(rows.filter((row) => row.includes(',total,')).length).toBeGreaterThan(bills.ranking.length)
  })

  test('JSON holds the workload, every bill, and the comparison', () => {
    const whole = JSON.parse(exportBills(workload, 'json', prices))
    expect(whole).toMatchObject({ version: 1, asOf: prices.on, workload })
    expect(whole.bills).toHaveLength(ARCHITECTURES.length)
    expect(whole.comparison.ranking).toHaveLength(bills.ranking.length)
  })

  test('Markdown has the workings', () => {
    const text = exportBills(workload, 'md', prices)
    expect(text).toContain('## Side by side')
    expect(text).toMatch(/\$790\.83\/month {2}application writes\n {2}= /)
  })
})
