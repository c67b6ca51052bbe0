import { expect, test } from 'vitest'
import { judgeContradictions } from '../../../src/check/rules/comparison/contradiction.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

function findings(text: string) {
  const document = readDocument(text, 'script')
  return judgeContradictions('a.txt', document, readNumbers(document.text)).map(({ finding }) => finding)
}

const comparable = 'For this traffic the costs of Redis and Kafka are comparable.'

test('a factor between prices that the text calls comparable is found, with both places', () => {
  const [found] = findings(`${comparable}\n\nUsing Kafka where Redis would do: paying eight to ten times more for it.`)
  expect(found?.rule).toBe('comparison/contradiction')
  expect(found?.line).toBe(3)
  expect(found?.related[0]).toMatchObject({ line: 1, message: 'called "comparable"' })
})

test.each([
  ['the text calls nothing comparable', 'Kafka and Redis differ. Kafka costs eight times more than Redis.'],
  ['the factor is small', `${comparable}\n\nKafka costs 1.2 times more than Redis.`],
  ['other things are compared', `${comparable}\n\nMongo costs eight times more than Cassandra.`],
  [
    'the comparable is denied',
    'The costs of Redis and Kafka are not comparable.\n\nKafka costs eight times more than Redis.',
  ],
  ['the factor is not of prices', `${comparable}\n\nKafka keeps eight times more messages than Redis.`],
  ['the number is no comparison', `${comparable}\n\nKafka was paid for eight times by Redis users.`],
])('nothing is found where %s', (_, text) => expect(findings(text)).toEqual([]))
