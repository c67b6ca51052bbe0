import { expect, test } from 'vitest'
import { naturalWidth } from '../../src/site/natural-width.ts'

test.each([
  [
    '<svg width="100%" style="fill:red;max-width:203.6px" viewBox="4 4 568.6 99.3"><g style="max-width:9px"/></svg>',
    204,
  ],
  ['<svg viewBox="-50 -10 968 606"/>', 968],
  ['<svg><rect viewBox="0 0 5 5"/></svg>', undefined],
  ['', undefined],
])('%s is so wide: %s', (svg, width) => expect(naturalWidth(svg)).toBe(width))
