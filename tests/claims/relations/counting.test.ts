import { expect, test } from 'vitest'
import type { Figure } from '../../../src/claims/figure.ts'
import { canCount, isCalendar, isMeasured } from '../../../src/claims/relations/counting.ts'
import { figuresOf } from './tried.ts'

const said = (text: string) => figuresOf(`We had ${text}.`)[0] as Figure

test.each(['12 boxes', '14 days', '30 GB', '9 kg', '35'])('%s may say how many times an amount is taken', (text) =>
  expect(canCount(said(text))).toBe(true),
)

test.each(['12 percent', '$15', 'a third of it', 'lunch at 12:30'])('%s may not', (text) =>
  expect(canCount(said(text))).toBe(false),
)

test.each([
  ['14 days', true],
  ['12 weeks', true],
  ['18 months', true],
  ['10 years', true],
  ['12 hours', false],
  ['45 seconds', false],
  ['12 boxes', false],
])('%s are counted as well as measured: %s', (text, is) => expect(isCalendar(said(text))).toBe(is))

test.each([
  ['14 days', true],
  ['30 GB', true],
  ['100 Mbps', true],
  ['9 kg', true],
  ['40 km', true],
  ['12 boxes', false],
  ['$15', false],
  ['35', false],
])('%s are a measure and no count: %s', (text, is) => expect(isMeasured(said(text))).toBe(is))
