import { describe, expect, test } from 'vitest'
import { right, table, wrong } from './tables.ts'

const stated = (text: string) => wrong(text).map(([value]) => value)

describe('a column of minutes beside a clock', () => {
  test('counts from the row that says none, and before it', () => {
    const rows = (fourth: number) =>
      table(
        ['Time', 'What', 'Minutes'],
        ['09:52', 'Release', '−8'],
        ['10:00', 'Sale opens', '0'],
        ['10:09', 'Alert', '9'],
        ['10:31', 'Answer', fourth],
        ['11:05', 'All clear', '65'],
      )
    expect(stated(rows(31))).toEqual([])
    expect(right(rows(31))).toEqual(['-8', '9', '31', '65'])
    expect(stated(rows(41))).toEqual(['41'])
  })

  test('counts from the time that its header says, though no row has it', () => {
    const rows = (third: number) =>
      table(
        ['Time', 'What', 'Minutes since 10:00'],
        ['10:07', 'Alert', 7],
        ['10:19', 'Answer', 19],
        ['10:43', 'Undone', third],
        ['11:12', 'All clear', 72],
      )
    expect(stated(rows(43))).toEqual([])
    expect(stated(rows(34))).toEqual(['34'])
  })

  test('may have the pause taken off that stands in its row, in hours too', () => {
    const rows = (third: string, pause: string | number = 30) =>
      table(
        ['Day', 'From', 'To', 'Break in min', 'Hours'],
        ['Mon', '8:00', '16:30', pause, '8.0'],
        ['Tue', '8:30', '17:00', 45, '7.75'],
        ['Wed', '7:45', '15:45', 30, third],
        ['Thu', '22:00', '6:30', 60, '7.5'],
        ['Fri', '8:00', 'sick', 30, '4.0'],
      )
    expect(stated(rows('7.5'))).toEqual([])
    expect(right(rows('7.5'))).toEqual(expect.arrayContaining(['8', '7.75', '7.5']))
    expect(stated(rows('8.25'))).toEqual(['8.25'])
    expect(stated(rows('8.25', ''))).toEqual(['8.25'])
    expect(stated(rows('8.25', '5 %'))).toEqual(['8.25'])
  })

  test('is told by no clock where there is none', () => {
    const text = table(['Step', 'What', 'Minutes'], ['a', 'Alert', 7], ['b', 'Answer', 19], ['c', 'Undone', 43])
    expect(right(text)).toEqual([])
  })
})
