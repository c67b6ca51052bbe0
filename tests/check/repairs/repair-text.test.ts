import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits, type RepairedText, repairText } from '../../../src/check/index.ts'
import type { Format } from '../../../src/text/index.ts'
import { check } from '../surroundings.ts'

function repair(text: string, format: Format = 'script'): RepairedText {
  return repairText(check(text, format), (source) => check(source, format))
}

const total = 'board["dynamodb-global-eventual"]["us-east-1"].total'

describe('a certain repair is made', () => {
  test.each<[string, string, string, Format?]>([
    ['of a sum', 'Rent is 900 euros, food is 410 euros and fares are 95 euros, together 1,505 euros.', '1,405 euros'],
    ['of a product', 'We rented 12 vans at $85 each, which comes to $1,120.', '$1,020'],
    ['of an equation', '12 times 15 is 190.', '180'],
    [
      'of a cell',
      '| part | cost |\n|---|---|\n| a | $10 |\n| b | $20 |\n| c | $30 |\n| total | $70 |\n',
      '$60',
      'markdown',
    ],
    ['of a bound figure', `In all that is :fig[about $90 a month]{is='${total}'}.`, 'about $974 a month', 'markdown'],
  ])('%s', (_, before, wanted, format) => {
    const { source, refused } = repair(before, format)
    expect(refused).toEqual([])
    expect(source).not.toBe(before)
    expect(source).toContain(wanted)
    expect(check(source, format).findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('in the voice in which the number was said', () => {
    const lines = `One thousand units at point zero zero zero sixty-five dollars each an hour are four hundred seventy-five dollars per month. Two thousand units equals nine hundred fifty dollars per month. Reads equals four hundred seventy-five dollars per month. Storage: one hundred gigabytes times twenty-five cents equals twenty-five dollars per month.`
    const told = (words: string) => `Total per region: ${lines}\n\nPer region cost: ${words} per month.`
    expect(repair(told('eighteen hundred seventy-five dollars')).source).toBe(
      told('nineteen hundred twenty-five dollars'),
    )
    expect(repair(told('$1,875')).source).toBe(told('$1,925'))
  })

  test('and carried through to what was worked out of it, and on from there', () => {
    const { source, figures } = repair(
      'Rent is 900 euros, food is 410 euros and fares are 95 euros, together 1,505 euros. Over twelve months that is 18,060 euros. Over two years that is 36,120 euros.',
    )
    expect(source).toContain('together 1,405 euros. Over twelve months that is 16,860 euros.')
    expect(figures).toBeGreaterThanOrEqual(2)
  })

  test('but leaves what is right once the first is right', () => {
    const text =
      'Rent is 900 euros, food is 410 euros and fares are 95 euros, together 1,505 euros. Over twelve months that is 16,860 euros.'
    const { findings } = check(text, 'script')
    expect(findings.map(({ related }) => related)).toEqual([[]])
    expect(repair(text).source).toBe(text.replace('1,505', '1,405'))
  })
})

describe('what is not certain is left as it is', () => {
  test('a number whose words have markup between them, and why is said', () => {
    const text = 'Rent is 900 euros, food is 410 euros and fares are 95 euros, together **1,505** *euros*.'
    const { source, refused } = repair(text, 'markdown')
    expect(source).toBe(text)
    expect(refused.map(({ why }) => why)).toEqual([expect.stringContaining('markup stands between the words')])
  })

  test('a repair that leaves a finding, or makes another', () => {
    const text = 'Rent is 900 euros, food is 410 euros and fares are 95 euros, together 1,505 euros.'
    const worse = (source: string) => {
      const checked = check(source, 'script')
      const [finding] = check('12 times 1,405 is 16,000.', 'script').findings
      return source === text || !finding ? checked : { ...checked, findings: [...checked.findings, finding] }
    }
    const { source, repaired, refused } = repairText(check(text, 'script'), worse)
    expect([source, repaired]).toEqual([text, []])
    expect(refused[0]?.why).toBe('read again, the text would not be right')
  })

  test('but what is told twice and falls twice is mended twice', () => {
    const text = '20 percent of 450 is 60.\n\nTwenty percent of four hundred fifty is sixty.'
    expect(repair(text).source).toBe('20 percent of 450 is 90.\n\nTwenty percent of four hundred fifty is ninety.')
  })

  test('a repair after which a number would follow from nothing', () => {
    const text =
      'Rent is 901 euros, food is 413 euros and fares are 97 euros, together 1,424 euros. Over twelve months that is about 16,950 euros.'
    expect(repair(text).source).toBe(text.replace('1,424', '1,411'))
    const blind = (source: string) => {
      const checked = check(source, 'script')
      const ledger = checked.ledger.map((figure) => ({ ...figure, claims: [] }))
      return source === text ? checked : { ...checked, ledger }
    }
    const { source, refused } = repairText(check(text, 'script'), blind)
    expect(source).toBe(text)
    expect(refused.map(({ why }) => why)).toEqual([
      'read again, "16,950 euros" (1:117) would no longer follow from anything',
    ])
  })

  test('a text that is never read again in the end', () => {
    const lines = Array.from({ length: 90 }, (_, at) => `${at + 12} times 15 is ${(at + 12) * 15 + 10}.`).join('\n\n')
    let readings = 0
    const never = (source: string) => {
      readings++
      return source === lines ? check(source, 'script') : undefined
    }
    const { source, repaired } = repairText(check(lines, 'script'), never)
    expect([source, repaired]).toEqual([lines, []])
    expect(readings).toBeLessThan(100)
  })

  test('a text that can’t be read again', () => {
    const text = 'Rent is 900 euros, food is 410 euros and fares are 95 euros, together 1,505 euros.'
    expect(repairText(check(text, 'script'), () => undefined)).toMatchObject({ source: text, figures: 0 })
  })
})

/** A short text of shopping, right or wrong, in any voice, with anything around it. */
const amount = fc.integer({ min: 11, max: 990 })
const bill = fc
  .record({
    a: amount,
    b: amount,
    c: amount,
    off: fc.constantFrom(0, 10, 100, -9, 200),
    eol: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ a, b, c, off, eol }) => {
    const sum = Math.max(20, a + b + c + off)
    return `Rent is ${a} euros, food is ${b} euros and fares are ${c} euros, together ${sum} euros.${eol}${eol}Over twelve months that is ${sum * 12} euros.${eol}`
  })
const around = fc.constantFrom('', '\uFEFF', 'Žluťoučký kůň 🐎.\r\n\r\n', 'Nothing here.\n\n')
const texts = fc
  .tuple(around, fc.array(bill, { minLength: 1, maxLength: 2 }), around)
  .map(([a, b, c]) => a + b.join('\n') + c)

// The first total hides that the second is wrong: 1,650 in twelve parts is 138 as well.
const hidden =
  'Rent is 301 euros, food is 686 euros and fares are 463 euros, together 1650 euros.\n\nRent is 12 euros, food is 13 euros and fares are 13 euros, together 138 euros.\n\nOver twelve months that is 1656 euros.\n'

describe('whatever the text', () => {
  test('a second repair changes nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = repair(text).source
        expect(repair(once).source).toBe(once)
      }),
      { numRuns: 20 },
    )
  })

  test('no byte outside the numbers changes, and nothing is found where something was mended', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { source, repaired } = repair(text)
        const after = check(source, 'script')
        const without = (said: string) => said.replaceAll(/\d[\d,.]*\d/g, '#')
        expect(without(source)).toBe(without(text))
        const mended = new Set(
          repaired.flatMap(({ line, related }) => [line, ...related.flatMap((one) => (one.fix ? [one.line] : []))]),
        )
        expect(after.findings.filter(({ line }) => mended.has(line))).toEqual([])
      }),
      { numRuns: 20, examples: [[hidden]] },
    )
  })

  test('edits replace their stretches and nothing else', () => {
    const cuts = fc.array(fc.tuple(fc.nat(20), fc.string({ maxLength: 4 })), { maxLength: 4 })
    fc.assert(
      fc.property(fc.string({ minLength: 21, maxLength: 40 }), cuts, (source, list) => {
        const starts = [...new Map(list)].sort(([a], [b]) => a - b)
        const edits = starts.map(([start, text], at) => ({
          start,
          end: Math.min(start + 2, starts[at + 1]?.[0] ?? source.length),
          text,
          value: '1',
        }))
        let [rest, at] = [applyEdits(source, edits.toReversed()), 0]
        for (const { start, end, text } of edits) {
          const expected = source.slice(at, start) + text
          expect(rest.startsWith(expected)).toBe(true)
          rest = rest.slice(expected.length)
          at = end
        }
        expect(rest).toBe(source.slice(at))
      }),
    )
  })
})
