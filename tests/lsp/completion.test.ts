import { expect, test } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Names } from '../../src/calculator/index.ts'
import { completeName } from '../../src/lsp/completion.ts'
import { amount } from '../../src/quantity/index.ts'

const names: Names = new Map<string, Names>([
  ['shop', new Map([['dynamodb-single', new Map([['total', amount('59')]])]])],
  ['each-city', new Map([['total', amount('7')]])],
])

/** The text after the first (or the named) offer was taken where `|` stands; undefined where nothing is offered at all. */
function take(written: string, label?: string): string | undefined {
  const at = written.indexOf('|')
  const document = TextDocument.create('file:///a', 'markdown', 1, written.replace('|', ''))
  const items = completeName(document, at, () => names)
  const item = items?.find((one) => label === undefined || one.label === label)
  if (!item?.textEdit || !('range' in item.textEdit)) return items && ''
  return TextDocument.applyEdits(document, [item.textEdit])
}

test.each([
  [`:fig[$59]{is="|"}`, 'shop', `:fig[$59]{is="shop"}`],
  [`:fig[$59]{is="sh|"}`, 'shop', `:fig[$59]{is="shop"}`],
  [`:fig[$59]{is='|'}`, 'each-city', `:fig[$59]{is='["each-city"]'}`],
  [`:fig[$59]{is="|"}`, 'each-city', `:fig[$59]{is="['each-city']"}`],
  [`:fig[$59]{is='shop.|'}`, 'dynamodb-single', `:fig[$59]{is='shop["dynamodb-single"]'}`],
  [`:fig[$59]{is='shop["|"]'}`, 'dynamodb-single', `:fig[$59]{is='shop["dynamodb-single"]'}`],
  [`:fig[$59]{is='shop["dyn|'}`, 'dynamodb-single', `:fig[$59]{is='shop["dynamodb-single"]'}`],
  [`:fig[$59]{is='shop["dyn|amo"].total'}`, 'dynamodb-single', `:fig[$59]{is='shop["dynamodb-single"].total'}`],
  [`:fig[$59]{is='shop["dynamodb-single"]|'}`, 'total', `:fig[$59]{is='shop["dynamodb-single"].total'}`],
  [`:fig[$59]{is='2 * shop["dynamodb-single"].to|'}`, 'total', `:fig[$59]{is='2 * shop["dynamodb-single"].total'}`],
  [
    `:fig[$1]{is='shop["x"]'} and :fig[$59]{is='["each-city"].|'}`,
    'total',
    `:fig[$1]{is='shop["x"]'} and :fig[$59]{is='["each-city"].total'}`,
  ],
])('in %s the name %s is written as it must be read', (written, label, wanted) => {
  expect(take(written, label)).toBe(wanted)
})

test.each([
  '|',
  ':fig[$5|9]{is=""}',
  ':fig[$59]{is="shop"|}',
  ':fig[$59]{given="|"}',
  ':fig[$59]{is="shop"} |',
  'is="|"',
  '{is="|"}',
])('nothing is offered at %s', (written) => expect(take(written)).toBeUndefined())

test('what leads nowhere offers no name', () => {
  expect(take(`:fig[$59]{is='shop["none"].|'}`)).toBe('')
  expect(take(`:fig[$59]{is='shop["dynamodb-single"].total.|'}`)).toBe('')
})
