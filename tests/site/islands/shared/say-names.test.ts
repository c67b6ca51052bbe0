import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ARCHITECTURES } from '../../../../src/calculator/index.ts'
import { DESIGN_WORDS } from '../../../../src/decision/index.ts'
import { sayNames } from '../../../../src/site/islands/shared/say-names.ts'

const labels = Object.fromEntries(ARCHITECTURES.map((name) => [name, DESIGN_WORDS[name].label]))

describe('a line of the terminal, said on a page', () => {
  test.each(ARCHITECTURES)('calls %s as people do, wherever it stands', (name) => {
    const said = sayNames(`from 5 writes/s ${name} is cheaper (${name} $5.00/month, other $6.00)`, labels)
    expect(said).not.toContain(name)
    expect(said.split(DESIGN_WORDS[name].label)).toHaveLength(3)
  })

  test('a longer name is not taken for the shorter one in it', () => {
    expect(sayNames('aurora-dsql-multi and aurora-dsql', labels)).toBe(
      `${labels['aurora-dsql-multi']} and ${labels['aurora-dsql']}`,
    )
  })

  test('says inputs and assumptions in words, and sets a minus', () => {
    expect(sayNames('item-size: -$105.12 and +$144.54', labels)).toBe('item size: −$105.12 and +$144.54')
    expect(sayNames('assumptions.io-per-write: $0.00 and -3', labels)).toBe('assumed io per write: $0.00 and −3')
  })

  test('leaves regions, dates, ranges and other words as they are', () => {
    const line = 'prices of 2024-10-31 in us-west-2, on-demand, constructor, $1.00-$2.00'
    expect(sayNames(line, labels)).toBe(line)
  })

  test('changes nothing that is said already', () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        const said = sayNames(line, labels)
        expect(sayNames(said, labels)).toBe(said)
      }),
    )
  })
})
