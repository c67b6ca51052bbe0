import { expect, test } from 'vitest'
import { leastWidth, naturalWidth, needsNarrow } from '../../src/site/natural-width.ts'

test.each([
  [
    '<svg width="100%" style="fill:red;max-width:203.6px" viewBox="4 4 568.6 99.3"><g style="max-width:9px"/></svg>',
    204,
  ],
  ['<svg viewBox="-50 -10 968 606"/>', 968],
  ['<svg><rect viewBox="0 0 5 5"/></svg>', undefined],
  ['', undefined],
])('%s is so wide: %s', (svg, width) => expect(naturalWidth(svg)).toBe(width))

test.each([
  [444, 320, false],
  [445, 321, true],
])('%i pixels are read down to %i, which a phone has no room for: %s', (width, least, isNeeded) => {
  const svg = `<svg viewBox="0 0 ${width} 9"/>`
  expect([leastWidth(svg), needsNarrow(svg)]).toEqual([least, isNeeded])
})
