import { describe, expect, test } from 'vitest'
import { right, table, wrong } from './tables.ts'

const stated = (text: string) => wrong(text).map(([value]) => value)

describe('a column of rates', () => {
  const failures = (third: string, head = 'Failure rate') =>
    table(
      ['Week', 'Requests a day', 'Failed a day', head],
      ['first', '210,000', 63, '0.03%'],
      ['second', '840,000', 336, '0.04%'],
      ['third', '2,100,000', '1,470', third],
      ['fourth', '4,200,000', '1,260', '0.03%'],
    )

  test('that is named after what it counts is held to it, though its rates have one digit', () => {
    expect(stated(failures('0.07%'))).toEqual([])
    expect(right(failures('0.07%'))).toEqual(['0.03', '0.04', '0.07', '0.03'])
    expect(stated(failures('0.7%'))).toEqual(['0.7'])
  })

  test('that says what failures are allowed has nothing raised', () => {
    const text = table(
      ['Service', 'Requests a day', 'Failed a day', 'Allowed failure rate'],
      ['login', '210,000', 63, '0.1%'],
      ['search', '840,000', 336, '0.1%'],
      ['export', '42,000', 210, '0.5%'],
      ['upload', '95,000', 19, '0.1%'],
    )
    expect(stated(text)).toEqual([])
  })

  test.each([
    ['Reports per 10,000', ['310,000', '145,000', '208,000', '96,000'], ['3', '4', '5', '7'], '8'],
    ['PPM', ['31,000,000', '14,500,000', '20,800,000', '9,600,000'], ['3', '4', '5', '7'], '50'],
  ])('for so many, as in "%s", needs few digits', (head, [a, b, c, d], [one, two, three, four], spoilt) => {
    const rows = (third = '') =>
      table(
        ['Plant', 'Given', 'Reports', head],
        ['Alpha', a ?? '', 93, one ?? ''],
        ['Beta', b ?? '', 58, two ?? ''],
        ['Gamma', c ?? '', 104, third],
        ['Delta', d ?? '', 67, four ?? ''],
      )
    expect(stated(rows(three))).toEqual([])
    expect(stated(rows(spoilt))).toEqual([spoilt])
  })
})

describe('a multiple of another column', () => {
  const queue = (second: string, prose: string) =>
    `${prose}\n\n${table(
      ['Event', 'Minutes since start', 'Messages waiting'],
      ['Change', 0, 0],
      ['First ticket', 15, '261,000'],
      ['Alarm', 28, second],
      ['More workers', 53, '922,200'],
      ['Rolled back', 68, '805,200'],
      ['Empty', 83, 0],
    )}`
  const told = 'The queue grew by 17,400 a minute.'

  test('that the text tells for one of its unit is held to it until something else begins', () => {
    expect(stated(queue('487,200', told))).toEqual([])
    expect(stated(queue('457,200', told))).toEqual(['457200'])
  })

  test('has nothing raised where the number is told for something else', () => {
    expect(stated(queue('457,200', 'The shops sent 17,400 messages.'))).toEqual([])
  })

  test('has nothing raised where most rows have begun something else', () => {
    const text = `The valve lets in 1,250 litres an hour.\n\n${table(
      ['When', 'Hours open', 'Litres'],
      ['morning', 2, '2,500'],
      ['noon', 5, '6,250'],
      ['evening', 11, '10,500'],
      ['night', 14, '10,500'],
      ['dawn', 17, '10,500'],
    )}`
    expect(stated(text)).toEqual([])
  })

  test.each([
    ['that nobody tells', '', 'Pay'],
    ['that the text tells', 'The kitchen pays $23.40 for an hour.', 'Pay'],
    ['that the header tells', '', 'Pay at $23.40'],
  ])('%s shows two digits that changed places, however near the number is', (_, prose, head) => {
    const rows = (third: string) =>
      `${prose}\n\n${table(
        ['Worker', 'Hours', head],
        ['Adele', 31, '$725.40'],
        ['Boris', 24, '$561.60'],
        ['Chiara', 38, third],
        ['Denis', 17, '$397.80'],
      )}`
    expect(stated(rows('$889.20'))).toEqual([])
    expect(stated(rows('$898.20'))).toEqual(['898.2'])
  })

  test('of what was rounded has nothing raised', () => {
    const text = table(
      ['Copy', 'TB', 'Hours'],
      ['first', '1.2', '3.9'],
      ['second', '2.0', '6.4'],
      ['third', '3.0', '9.6'],
      ['fourth', '4.1', '13.0'],
      ['fifth', '5.0', '16.0'],
    )
    expect(stated(text)).toEqual([])
  })

  test('that goes down with the other one, below nothing, is one too', () => {
    const rows = (third: string) =>
      table(
        ['Dive', 'Minutes', 'Metres'],
        ['A', 4, '-52'],
        ['B', 7, '-91'],
        ['C', 12, third],
        ['D', 17, '-221'],
        ['E', 23, '-299'],
      )
    expect(stated(rows('-156'))).toEqual([])
    expect(stated(rows('-165'))).toEqual(['-165'])
  })
})

test('two rows that a round factor fits by accident do not doubt a third', () => {
  const text = table(
    ['Rack', 'Servers', 'Cores each', 'Cores', 'Memory (GB)'],
    ['A', 12, 32, 384, '3,072'],
    ['B', 10, 48, 480, '3,840'],
    ['C', 16, 16, 256, '1,024'],
    ['Sum', 38, '', '1,120', '7,936'],
  )
  expect(stated(text)).toEqual([])
})
