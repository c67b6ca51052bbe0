import { describe, expect, test } from 'vitest'
import { readClaims } from '../../src/claims/index.ts'
import { readNumbers } from '../../src/numbers/index.ts'
import { readDocument } from '../../src/text/index.ts'

/** Whether a relation with these inputs was tried for the last figure of a text, and what it gives. */
function triedFor(text: string): { inputs: number[]; value: number; ok: boolean }[] {
  const document = readDocument(text, 'script')
  const { figures, tried } = readClaims(document, readNumbers(document.text), 'weighed')
  const last = figures.length - 1
  return tried
    .filter(({ figure }) => figure === last)
    .map(({ inputs, value, ok }) => ({
      inputs: inputs.map((input) => (figures[input]?.value ?? 0) / (figures[input]?.scale ?? 1)).sort((a, b) => a - b),
      value,
      ok,
    }))
}

describe('a total adds up what its paragraph told and nobody used yet', () => {
  test.each([
    [
      'without the price and the hours behind one of them',
      'Work is 30 hours at 54.00, so 1,620.00, and wood is 640.00. Together that comes to 2,160.00.',
      [640, 1620],
    ],
    ['each line once', 'Writes, 1,139. Reads, 142. Storage, 39. In total 1,178.', [39, 142, 1139]],
  ])('%s', (_, text, inputs) => {
    const found = triedFor(text).find((one) => one.inputs.join() === inputs.join())
    expect(found).toMatchObject({ ok: false, value: inputs.reduce((a, b) => a + b) })
  })

  test('and stops at the total before', () => {
    const text =
      'Rent 400 and food 300 make 700 together. Then the car: 90 for petrol and 45 for parking, 135 in total.'
    expect(triedFor(text)).toContainEqual({ inputs: [45, 90], value: 135, ok: true })
  })
})

describe('what has cost something pays for itself after', () => {
  test.each([
    [
      'as many months as it saves that',
      'The machine cost $4,800. It saves $400 a month, so it pays for itself after 12 months.',
      12,
    ],
    [
      'months, where the saving is told by the year',
      'We put in $64,040. It saves $34,941 a year. So it has paid for itself after 22 months.',
      21.99,
    ],
  ])('%s', (_, text, value) => {
    const found = triedFor(text).filter((one) => one.inputs.length === 2 && Math.abs(one.value - value) < 0.01)
    expect(found.map(({ ok }) => ok)).toContain(true)
  })
})

test('a working left open by one speaker is answered by the next', () => {
  const text =
    'ROISIN: Per year that is thirteen hundred and fifteen times twelve ...\n\nIGNACIO: Thirteen thousand one hundred and fifty.'
  expect(triedFor(text)).toContainEqual({ inputs: [12, 1315], value: 15_780, ok: false })
})

test('thousands that only the last number says are no mistake', () => {
  const text =
    'Missing were five hundred and seventy-six minus three hundred and forty-three, two hundred and thirty-three thousand.'
  expect(triedFor(text)).toContainEqual({ inputs: [343, 576], value: 233_000, ok: true })
})

test('dollars divided may come to cents', () => {
  expect(triedFor('For each photo that is 5,400 / 5.4 million = 0.1 cents.').filter(({ ok }) => ok)).not.toEqual([])
})
