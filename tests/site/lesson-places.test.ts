import { expect, test } from 'vitest'
import { hrefOf } from '../../src/site/lesson-places.ts'

const lessons = [
  { number: 6, href: '/below/episodes/06-tables/' },
  { number: 12, href: undefined },
]

test.each([
  ['6#lag', '/below/episodes/06-tables/#lag'],
  ['12#plan', undefined],
  ['13#plan', undefined],
  ['6', undefined],
  ['6#"><script>', undefined],
])('the place %s leads to %s', (place, href) => expect(hrefOf(place, lessons)).toBe(href))
