import { describe, expect, test } from 'vitest'
import { checkSource } from '../../src/check/index.ts'
import { explainFigure, messageOf, printLedger } from '../../src/report/index.ts'
import { readDocument } from '../../src/text/index.ts'
import { around, check } from '../check/surroundings.ts'

const explain = (text: string) => {
  const checked = check(text, 'script')
  return checked.ledger.map((figure) => explainFigure(checked, figure))
}

describe('a figure is explained', () => {
  test('by every step of its quantity, where it is bound to one', () => {
    const [told = ''] = explain(`It costs :fig[$6,020.50]{is='board["dynamodb-global-eventual"].total'} a month.`)
    expect(told.split('\n')[0]).toMatch(/^computed {2}/)
    expect(told.split('\n\n')[1]).toContain('/month')
  })

  test('by the relation that gives it, and by its standing where nothing is known', () => {
    const told = explain('Twelve chairs at 20 euros each cost 240 euros. The hall is 31 metres long.')
    expect(told.find((one) => one.includes('✓'))).toContain('12 × 20')
    expect(told.at(-1)).toBe('unbound')
  })
})

test('texts without figures are named once, below those that have some', () => {
  const read = (file: string, text: string) => checkSource(file, readDocument(text, 'script'), around)
  const screen = { color: false, width: 80 }
  const some = read('a.txt', 'Twelve chairs at 20 euros each cost 240 euros.')
  expect(printLedger([read('b.txt', 'Nothing.')], screen)).toBe('no figures in 1 text: b.txt\n')
  expect(printLedger([read('b.txt', ''), some, read('c.txt', 'None.')], screen)).toMatch(
    /^a\.txt\n[\s\S]*no figures in 2 texts: b\.txt, c\.txt\n$/,
  )
})

test('a place beyond the text is its end, for a pipeline that counts from the start', () => {
  const [finding] = check('12 times 15 is 190.', 'script').findings
  if (!finding) throw new Error('nothing found')
  const { place } = messageOf({ ...finding, line: 9, endLine: 9 }, 'one\ntwo').options
  expect(place.start.offset).toBeLessThanOrEqual(7)
  expect(place.end.offset).toBe(7)
})
