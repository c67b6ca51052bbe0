import { expect, test } from 'vitest'
import { codeWords } from '../../src/site/code-words.ts'

const after = (properties: Record<string, unknown>) => {
  codeWords.span({ properties })
  return properties
}

test('a coloured word has a class instead of a style, a plain word neither', () => {
  expect(after({ style: 'color:var(--astro-code-token-string-expression)' })).toEqual({ class: 'string-expression' })
  expect(after({ style: 'color:var(--astro-code-foreground)' })).toEqual({})
})

test('what is no colour of the theme stays', () => {
  expect(after({ class: 'line' })).toEqual({ class: 'line' })
  expect(after({ style: 'color:red' })).toEqual({ style: 'color:red' })
})

test('the block itself has no style of its own and is no stop for the keyboard', () => {
  const properties = { class: 'astro-code', style: 'color:red', tabindex: '0' }
  codeWords.pre({ properties })
  expect(properties).toEqual({ class: 'astro-code' })
})

test('a working is not searched for words; code is', () => {
  for (const [language, isSearched] of [
    ['txt', false],
    ['text', false],
    ['ts', true],
  ] as const) {
    const properties: Record<string, unknown> = { 'data-language': language }
    codeWords.pre({ properties })
    expect('data-pagefind-ignore' in properties).toBe(!isSearched)
  }
})

test('a line is coloured to its end, however long that takes', () => {
  const options: { tokenizeTimeLimit?: number } = {}
  codeWords.preprocess('', options)
  expect(options).toEqual({ tokenizeTimeLimit: 0 })
})
