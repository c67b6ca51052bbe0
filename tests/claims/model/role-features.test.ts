import { describe, expect, test } from 'vitest'
import { type Claim, readClaims } from '../../../src/claims/index.ts'
import { pushRoles, pushSeries } from '../../../src/claims/model/role-features.ts'
import { openTelling, settle } from '../../../src/claims/model/telling.ts'
import { featureName } from '../../../src/claims/model/vocabulary.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

/** What is seen of a share of two amounts, told by their values, for the last figure of a text. */
function seenOf(text: string, part: number, whole: number): string[] {
  const document = readDocument(text, 'markdown')
  const { figures, tried, best } = readClaims(document, readNumbers(document.text), 'all')
  const telling = openTelling(document, figures)
  const last = figures.at(-1)
  for (const figure of figures.slice(0, -1)) settle(telling, figure, best[figure.index])
  const claim = tried.find(
    ({ figure, rule, inputs }: Claim) =>
      figure === last?.index &&
      rule === 'arithmetic/percentage' &&
      figures[inputs[0] as number]?.value === part &&
      figures[inputs[1] as number]?.value === whole,
  )
  if (last === undefined || claim === undefined) throw new Error(`nothing is tried of ${part} and ${whole}`)
  const found: number[] = []
  pushRoles(found, telling, last, claim, 'share', new Map())
  pushSeries(found, telling, last, claim, 'share')
  return found.map(featureName)
}

describe('what a relation does with each of its inputs', () => {
  const text = 'The bakers sold 20 of the 80 loaves by noon. The bakers make 25 percent.'

  test('tells a part from its whole: what the figure is about, which is larger, which stands first', () => {
    expect(seenOf(text, 20, 80)).toEqual(
      expect.arrayContaining([
        'role:subject share 0 true false',
        'role:largest share true',
        'role:order share true true',
      ]),
    )
    expect(seenOf(text, 80, 20)).toEqual(
      expect.arrayContaining([
        'role:subject share 1 true false',
        'role:largest share false',
        'role:order share false true',
      ]),
    )
  })

  test('sees that the whole is told as a total', () => {
    const seen = seenOf('Tea was £30, cake £50 and milk £20, £100 together. Tea is 30 percent.', 30, 100)
    expect(seen.find((name) => name.startsWith('role:state'))).toMatch(/T$/)
  })

  test('sees that shares of the same whole go on', () => {
    const shop = 'The shop took £400: bread £100 and cake £60. Bread is 25 percent, cake 15 percent.'
    expect(seenOf(shop, 60, 400)).toContain('role:series share -s')
    expect(seenOf(shop, 60, 100)).toContain('role:series share -x')
    expect(seenOf(text, 20, 80)).toContain('role:series share none')
  })
})
