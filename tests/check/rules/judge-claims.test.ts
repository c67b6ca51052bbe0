import { expect, test } from 'vitest'
import { judgeClaims } from '../../../src/check/rules/arithmetic/judge-claims.ts'
import { readClaims } from '../../../src/claims/index.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

function findings(text: string) {
  const document = readDocument(text, 'script')
  const mentions = readNumbers(document.text)
  return judgeClaims('a.txt', document, mentions, readClaims(document, mentions)).map(({ finding }) => finding)
}

test('a finding says what was stated, what was worked out and how, and what to say instead', () => {
  const [found] = findings(
    'Each month:\n\nLabour came to 1,400 euros and material to 860 euros; together they make 2,360 euros.',
  )
  expect(found).toMatchObject({
    rule: 'arithmetic/sum',
    severity: 'error',
    line: 3,
    message: 'stated €2,360, its parts add to €2,260',
    notes: ['1,400 + 860 = 2,260'],
    help: 'say "2,260 euros"',
    stated: { value: 2360, unit: 'EUR', text: '2,360 euros' },
    worked: { value: 2260, unit: 'EUR', working: '1,400 + 860' },
  })
})

test.each([
  [
    'Rent is $120.35 and food is $91.35, together $221.70 a month.',
    'stated $221.70/month, its parts add to $211.70/month',
  ],
  ['12 tickets at €8.35 each come to 99.9 euros.', 'stated €99.90, its factors make €100.20'],
  ['12 tickets at 8.35 CHF each come to 99.9 CHF.', 'stated 99.90 CHF, its factors make 100.20 CHF'],
  ['Two requests at $0.000715 each come to $0.00153.', 'stated $0.00153, its factors make $0.00143'],
  ['We had 12 shops with 9 people each, 118 people in all.', 'stated 118 people, its factors make 108 people'],
  ['3 crates of 2.5 kg each weigh 8.5 kg.', 'stated 8.5 kg, its factors make 7.5 kg'],
])('%s: money has no single decimal, and a small price stays whole', (text, message) => {
  expect(findings(text).map((finding) => finding.message)).toEqual([message])
})

test('the repair is said in the words of the author', () => {
  const [found] = findings('Fifteen chairs at twenty dollars each cost two hundred eighty dollars.')
  expect(found?.help).toBe('say "three hundred dollars"')
})

test.each([
  ['20 percent of 450 is 60.', '90'],
  ['The new disk has 800 GB and the old one 200 GB: five times the space.', '4×'],
  ['99.99 percent uptime leaves 8 minutes a month.', '4.38 min'],
  ['Rents rose from 800 euros to 900 euros, an increase of 15 percent.', '12.5 %'],
  ['12 times 15 is 190.', '180'],
  ['The plan costs 400 CHF a month, which is 4,400 CHF a year.', '4,800 CHF/year'],
  ['We hired 12 engineers, 5 engineers and 3 engineers, 26 engineers in all.', '20 engineer'],
  ['720 divided by 7 is 90.', '102.857'],
])('%s', (text, worked) => expect(findings(text)[0]?.message).toContain(worked))

test.each([
  [
    'The doors open at 7:15 pm and close at 10:50 pm, so the house is open for 2 hours 35 minutes.',
    'stated 2 h 35 min, the difference is 3 h 35 min',
    '22:50 − 19:15 = 3 h 35 min',
  ],
  [
    'The pumps stood from 22:15 and ran again at 03:40, so the outage was 7 hours and 25 minutes.',
    'stated 7 h 25 min, the difference is 5 h 25 min',
    '3:40 + a day − 22:15 = 5 h 25 min',
  ],
  ['We worked from 9:00 to 17:30, that is 7.5 hours.', 'stated 7.5 h, the difference is 8.5 h', '17:30 − 9:00 = 8.5 h'],
  [
    'Three shifts of 2 hours 30 minutes make 8 hours 30 minutes.',
    'stated 8 h 30 min, its factors make 7 h 30 min',
    '3 × 2 h 30 min = 7 h 30 min',
  ],
  [
    'Seven nights of 7 hours 50 minutes make 2 days 8 hours.',
    'stated 2 days 8 h, its factors make 2 days 6 h 50 min',
    '7 × 7 h 50 min = 2 days 6 h 50 min',
  ],
  [
    'Three laps of 39.99999 minutes take 2 hours 20 minutes.',
    'stated 2 h 20 min, its factors make 2 h',
    '3 × 39.99999 = 120',
  ],
  [
    'It went down at 14:10 and was back at 15:30. They were without it for 2 hours.',
    'stated 2 h, the difference is 1 h 20 min',
    '15:30 − 14:10 = 1 h 20 min',
  ],
  [
    'It leaves at 23:30, takes 1 hour 45 minutes and arrives at 1:45.',
    'stated 1:45, its parts add to 1:15',
    '23:30 + 1:45 − 24 hours = 1:15',
  ],
  [
    '6 hours minus 7 hours 30 minutes is 1 hour 40 minutes.',
    'stated 1 h 40 min, the difference is −1 h 30 min',
    '6 h − 7 h 30 min = −1 h 30 min',
  ],
  ['Four legs of 6 hours make 2 days 4 hours.', 'stated 2 days 4 h, its factors make 1 day', '4 × 6 = 24'],
  ['Two songs of 20 seconds make 1 minute 10 seconds.', 'stated 1 min 10 s, its factors make 40 s', '2 × 20 = 40'],
])('%s: times of day and what lasts so long are told as people read them', (text, message, note) => {
  expect(findings(text)).toMatchObject([{ message, notes: [note] }])
})

test('what is right is no finding', () => expect(findings('12 times 15 is 180.')).toEqual([]))
