import { describe, expect, test } from 'vitest'
import { repairText } from '../../../src/check/index.ts'
import { check } from '../surroundings.ts'

const until = '2999-01-01'
const waive = (number: string, day = until) => `:fig[${number}]{waive="told so on purpose" until="${day}"}`
const sum = (total: string, year = '18,060 euros') =>
  `Rent is 900 euros, food is 410 euros and fares are 95 euros, together ${total}. Over twelve months that is ${year}.`

const found = (text: string) => check(text).findings.map(({ rule, severity }) => `${severity} ${rule}`)
const repair = (text: string) => repairText(check(text), (again) => check(again))
const reasons = (text: string) => repair(text).refused.map(({ why }) => why)

describe('a waived number', () => {
  test('is not found wrong, and what follows from it as stated is right', () => {
    expect(found(sum('1,505 euros'))).toEqual(['error arithmetic/sum'])
    expect(found(sum(waive('1,505 euros')))).toEqual([])
    expect(repair(sum(waive('1,505 euros'))).source).toBe(sum(waive('1,505 euros')))
  })

  test('is not found to be told otherwise elsewhere', () => {
    const told = (number: string) =>
      `The newsletter has 5,130 readers; that is 130 readers more than the 5,000 of last year.\n\nTo all ${number} of the newsletter: thank you.`
    expect(found(told('5,310 readers'))).toEqual(['warning consistency/told-twice'])
    expect(found(told(waive('5,310 readers')))).toEqual([])
  })

  test('is used, where something would be found about it', () => {
    expect(found(`Nothing: 3 + 4 = ${waive('8')}.`)).toEqual([])
  })

  test('is named by what rests on it, which then has no fix', () => {
    const text = `The hall costs ${waive('$640')}, chairs $310 and food $455, together $1,505.`
    const [finding] = check(text).findings
    expect(finding).toMatchObject({
      rule: 'arithmetic/sum',
      notes: ['640 + 310 + 455 = 1,405', `"$640" (1:21) is waived until ${until}: told so on purpose`],
    })
    expect(finding).not.toHaveProperty('fix')
    expect(reasons(text)).toEqual(['it rests on "$640" (1:21), which is waived'])
  })

  test('is not written over with what it follows from: then nothing is', () => {
    const text = sum('1,505 euros', waive('18,060 euros'))
    expect(check(text).findings[0]?.related).toMatchObject([
      { message: 'also wrong because of it, but left as it is (its author waived it): 18,060 euros' },
    ])
    expect(check(text).findings[0]?.related[0]).not.toHaveProperty('fix')
    expect(repair(text).source).toBe(text)
    expect(reasons(text)).toEqual(['"18,060 euros" (1:116) would change with it, and its author waived it'])
  })

  test('whose waiver has ended is found wrong again, and left to its author', () => {
    const text = sum(waive('1,505 euros', '2020-01-01'))
    expect(found(text).sort()).toEqual(['error arithmetic/sum', 'error binding/expired-waiver'])
    expect(repair(text).source).toBe(text)
    expect(reasons(text)).toContain('its waiver has ended: renew it, or take it out')
  })
})

test('a number that is declared given is found wrong, and left to its author', () => {
  const text = sum(':fig[1,505 euros]{given="as the club says"}')
  expect(found(text)).toEqual(['error arithmetic/sum'])
  expect(repair(text).source).toBe(text)
  expect(reasons(text)).toEqual(['its author declares it given'])
})
