import { describe, expect, test } from 'vitest'
import { readBriefly } from './read-briefly.ts'

describe('how long a speaker is to be silent', () => {
  test.each([
    'Close your eyes. PAUSE five seconds. Open them.',
    'PAUSE FOR TEN SECONDS',
    'So what is it? (pause for 2 seconds) It is gone.',
    'Pause three seconds. And on.',
    'SILENCE, four seconds.',
  ])('is nothing that is told: %s', (text) => expect(readBriefly(text)).toEqual([]))

  test.each(['A pause of 5 seconds between tries is short.', 'We pause for ten seconds and go on.', 'Wait 5 seconds.'])(
    'is told of a pause that something makes: %s',
    (text) => expect(readBriefly(text)).toHaveLength(1),
  )
})

describe('the times of a running order', () => {
  const order = 'A. Hello: 0:00 to 1:45\n\nB. Design (1:45 to 4:30)\n\nC. Close (4:30–9:00)\n\n'

  test('that follow each other from 0:00 are marks', () => expect(readBriefly(order)).toEqual([]))

  test('may stand in the cells of a table', () =>
    expect(readBriefly('Song\t0:00\t2:20\nTalk\t2:20\t7:45\n')).toEqual([]))

  test('make others of their shape marks, up to its end', () => {
    expect(readBriefly(`${order}Leave it up until 5:00.`)).toEqual([])
    expect(readBriefly(`${order}Doors at 17:30, or 09:30 on Sunday.`)).toEqual([
      '17:30 = 63000 time-of-day',
      '09:30 = 34200 time-of-day',
    ])
  })

  test('that start with midnight in hours are times of day', () =>
    expect(readBriefly('Night: 00:00 to 08:00. Day: 08:00 to 16:00.')).toHaveLength(4))

  test('that start with a few minutes after 00:00 are marks', () =>
    expect(readBriefly('Hook (00:00–00:15), story (00:15–01:10).')).toEqual([]))

  test('do not make one stretch alone a running order', () =>
    expect(readBriefly('It rained from 0:00 to 1:45.')).toHaveLength(2))
})

describe('a status that is said', () => {
  test.each([
    'It got a five hundred.',
    'The probe wants a two hundred.',
    'The request got its four twenty-nine.',
    'that five oh three',
  ])('is a code: %s', (text) => expect(readBriefly(text)).toEqual([]))

  test.each([
    'We lost two hundred.',
    'Of the five hundred we kept two.',
    'She spent her two hundred.',
    'a two hundred euro fine',
  ])('is an amount where none is meant: %s', (text) => expect(readBriefly(text)).not.toEqual([]))
})

describe('a noun behind code', () => {
  test.each([
    ['two \uFFFC instances', 'two = 2 count:instance'],
    ['one \uFFFC statement runs', 'one = 1 count:statement'],
    ['3 \uFFFC write calls', '3 = 3 count:call'],
    ['of 4 \uFFFC in all', '4 = 4 none'],
  ])('is counted: %s', (text, read) => expect(readBriefly(text)).toEqual([read]))
})

describe('headers of columns', () => {
  test('name rows alone and measure beside their like', () => {
    expect(readBriefly('Day\tSold\n3\t60')).toEqual(['60 = 60 none'])
    expect(readBriefly('Plan\tDay\tMonth\nSmall\t3\t60')).toEqual(['3 = 3 none', '60 = 60 none'])
    expect(readBriefly('Question\tYes\tNo\nRent?\t14\t9')).toEqual(['14 = 14 none', '9 = 9 none'])
    expect(readBriefly('No\tName\n7\tAnna')).toEqual([])
  })
})

describe('a version', () => {
  test.each([
    'We run Postgres 16.2.1. Only 16.2 does that.',
    'Java 21 is new, and we moved to 21.',
    'Requires Rust 1.74 and glibc 2.31.',
    'We upgraded from 14 to 16.',
  ])('is one when it is said again: %s', (text) => expect(readBriefly(text)).toEqual([]))

  test.each([
    ['We run Postgres 16.2.1. It took 16.2 seconds.', ['16.2 = 16.2 s']],
    ['Java 21 is new, and 21 services use it.', ['21 = 21 count:service']],
  ])('is none of what is counted: %s', (text, read) => expect(readBriefly(text)).toEqual(read))
})

describe('plurals that end as decades do', () => {
  test.each([
    ['three parties', ['three = 3 count:party']],
    ['two properties', ['two = 2 count:property']],
    ['the nineteen eighties', []],
  ])('are told from them: %s', (text, read) => expect(readBriefly(text)).toEqual(read))
})

describe('an amount that was told', () => {
  test('is one when it is said again with the', () =>
    expect(readBriefly('It holds 50 users. Nobody believes the 50.')).toEqual(['50 = 50 count:user', '50 = 50 none']))
  test('is none when nobody told it', () => expect(readBriefly('Take the 50 to the market.')).toEqual([]))
})

describe('a year in words', () => {
  test.each([
    'Before nineteen hundred, nobody did.',
    'Until eighteen hundred and four it had seven.',
    'In nineteen eighty-eight a dealer offered it.',
    'When I began, in seventy-nine, I paid less.',
    'In the winter of sixty-three the loft froze.',
    'a document of the year fourteen hundred and eleven',
  ])('is no amount: %s', (text) => expect(readBriefly(text).filter((read) => !/seven =/.test(read))).toEqual([]))

  test.each(['It cost nineteen hundred.', 'In nineteen hundred cases it failed.', 'He did it in fifty-two.'])(
    'is none where something is measured: %s',
    (text) => expect(readBriefly(text)).toHaveLength(1),
  )
})
