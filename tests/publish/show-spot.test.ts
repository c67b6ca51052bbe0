import { expect, test } from 'vitest'
import type { Shown } from '../../src/publish/inlines.ts'
import { showSpot } from '../../src/publish/show-spot.ts'
import { readDocument } from '../../src/text/index.ts'

const document = readDocument('# A\n\n| a | b |\n|---|---|\n| *one* two | |\n\n```sh\nls *\n```\n', 'markdown')
const shown = { document, map: { episodes: [] }, instead: [] } as unknown as Shown

test('words at a place are shown to the end of their cell, without their marks', () => {
  expect(showSpot(shown, { text: '*one* two', line: 5, column: 3 })).toEqual([{ text: 'one two' }])
  expect(showSpot(shown, { text: '', line: 5, column: 15 })).toEqual([])
})

test('what no block of the text holds is shown as it stands', () => {
  expect(showSpot(shown, { text: 'ls *', line: 8, column: 1 })).toEqual([{ text: 'ls *' }])
})
