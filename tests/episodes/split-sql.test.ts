import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSql } from './split-sql.ts'

const texts = (source: string) => splitSql(source).map(({ text }) => text)

test.each([
  ['select 1; select 2', ['select 1;', 'select 2']],
  ["insert into a values ('x;y''z'); -- it; ends\nselect 1;", ["insert into a values ('x;y''z');", 'select 1;']],
  ['/* a; b */ select ";" from a;', ['select ";" from a;']],
  ['do $$ begin perform 1; end $$; do $x$ ; $x$', ['do $$ begin perform 1; end $$;', 'do $x$ ; $x$']],
  [' ; \n;-- nothing', []],
])('%s', (source, statements) => {
  expect(texts(source)).toEqual(statements)
})

test('each statement stands where it says, and nothing but blanks, comments and empty ones is between', () => {
  const parts = fc.array(fc.constantFrom('select 1', ';', "'a;b'", '-- c;\n', '/* d; */', '$$ ; $$', '"e;"', ' ', '\n'))
  fc.assert(
    fc.property(parts, (said) => {
      const source = said.join('')
      let at = 0
      for (const { text, start } of splitSql(source)) {
        expect(source.slice(start, start + text.length)).toBe(text)
        expect(source.slice(at, start)).toMatch(/^(?:[\s;]|--[^\n]*|\/\*[\s\S]*?\*\/)*$/)
        at = start + text.length
      }
    }),
  )
})
