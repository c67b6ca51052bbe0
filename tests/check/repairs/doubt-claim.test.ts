import { describe, expect, test } from 'vitest'
import { doubtClaim } from '../../../src/check/repairs/doubt-claim.ts'
import { openNumbers } from '../../../src/check/repairs/numbers.ts'
import { type Claim, readClaims } from '../../../src/claims/index.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { type Format, readDocument } from '../../../src/text/index.ts'

/** What is doubtful about the last claim of a text that does not hold, where claims are set so. */
function doubt(
  text: string,
  set: (claim: Claim) => Record<number, Partial<Claim>> = () => ({}),
  doubts: Record<number, string> = {},
  format: Format = 'script',
): string {
  const document = readDocument(text, format)
  const { figures, best } = readClaims(document, readNumbers(document.text))
  const claim = best.findLast((one) => one?.ok === false) as Claim
  const others = best.slice()
  for (const [index, more] of Object.entries(set(claim))) others[Number(index)] = { ...claim, ...more } as Claim
  return doubtClaim(others[claim.figure] as Claim, {
    document,
    claims: { figures, best: others },
    numbers: openNumbers(document, figures),
    doubts: new Map(Object.entries(doubts).map(([index, why]) => [Number(index), why])),
  })
}

const sum = 'Rent is 900 euros, food is 410 euros and fares are 95 euros, together 1,505 euros.'

describe('of a claim whose input is wrong itself', () => {
  const wrong = (inputs: number[]) => () => ({ 1: { ok: false, inputs, figure: 1 } })

  test('nothing is certain, unless that one can be mended for certain', () => {
    expect(doubt(sum)).toBe('')
    expect(doubt(sum, wrong([0]), { 1: 'somehow' })).toBe('"410 euros" (1:28) goes into it, and may be what is wrong')
    expect(doubt(sum, wrong([0]))).toMatch(/may be what is wrong$/)
    expect(doubt(sum, wrong([0]), { 1: '' })).toBe('')
  })

  test('what is wrong only by the outcome says nothing against it', () => {
    expect(doubt(sum, wrong([3]), { 1: 'somehow' })).toBe('')
  })
})

describe('words that take a number back', () => {
  test.each([
    ['He said “12 times 15 is 190” and left.', /quotes it/],
    ['The poster’s 12 times 15 is 190, which is wrong.', /calls it wrong/],
    ['It isn’t so that 12 times 15 is 190.', /calls it wrong/],
    ['A poster of 5" by 7" says 12 times 15 is 190.', /^$/],
    ['It is no mistake to count. 12 times 15 is 190.', /^$/],
  ])('%s', (text, why) => expect(doubt(text)).toMatch(why))
})

describe('of parts that signs join', () => {
  test('the outcome is certain where all of them go into it', () => {
    const text = 'We paid 475 + 950 + 475 + 25 for all of it, together 1,875.'
    expect(doubt(text)).toBe('')
  })
})

describe('a sum that is likely, and that words name plainly', () => {
  const likely = ({ figure }: Claim) => ({ [figure]: { strength: 2, cued: true, plain: 4 } as const })

  test('is certain where its sentence tells no other number, and only there', () => {
    expect(doubt(sum, likely)).toBe('')
    expect(doubt(`For the 3 of us, ${sum}`, likely)).toMatch(/likely, but not certain$/)
  })

  test('is not where words name it less plainly', () => {
    expect(doubt(sum, (claim) => ({ [claim.figure]: { strength: 2, cued: true, plain: 3 } }))).toMatch(/not certain$/)
  })
})
