import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLink, writeLink } from '../../../../src/site/islands/playground/link.ts'

const page = { origin: 'https://example.org', pathname: '/playground/' }

describe('a link that holds a text', () => {
  test('brings back any text, in a part that no server is asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const link = new URL(writeLink(page, text))
        expect(readLink(link.hash || '#text=')).toBe(text)
        expect(link.pathname + link.search).toBe('/playground/')
      }),
    )
  })

  test.each(['', '#number-3', '#text', '#text=%E0%A4%A', '#text=%'])('%j holds none', (hash) => {
    expect(readLink(hash)).toBeUndefined()
  })
})
