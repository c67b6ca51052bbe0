import { describe, expect, test } from 'vitest'
import { readClaims } from '../../../src/claims/index.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

/** How many items are counted for the number of a text that has one, and whether that many are told. */
function counted(text: string) {
  const document = readDocument(text, 'markdown')
  const claim = readClaims(document, readNumbers(document.text)).best.find((one) => one?.rule === 'arithmetic/count')
  return claim && [claim.value, claim.ok]
}

const list = '- the jars\n- the scale\n- the magnet\n'

describe('a count is held against its list', () => {
  test.each([
    ['that it announces', `You leave with four things:\n\n${list}`, [3, false]],
    ['that it announces with another verb', `Bring three things:\n\n${list}`, [3, true]],
    ['that stands right before it', `${list}\nAll four are in the cupboard.`, [3, false]],
    ['that it takes up', `${list}\nThese three go first.`, [3, true]],
  ])('%s', (_, text, found) => expect(counted(text)).toEqual(found))
})

describe('a count is none of a list', () => {
  test.each([
    ['that it says the purpose of', `For two loaves:\n\n${list}`],
    ['of amounts', 'A page makes six calls one after another: at the median 240 ms before and 1,080 ms during.'],
    ['that stands further up', `${list}\nThen we rest.\n\nAll four of us were tired.`],
    ['of which brackets part it', `The cook we asked (two others never wrote) brings:\n\n${list}`],
    ['of which it is a part', `${list}\nThe first two are heavy.`],
  ])('%s', (_, text) => expect(counted(text)).toBeUndefined())
})
