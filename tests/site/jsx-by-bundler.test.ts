import { expect, test } from 'vitest'
import { jsxByBundler } from '../../src/site/jsx-by-bundler.ts'

test('the compiler of the integration for Preact is taken out of a build, and nothing else is', () => {
  const transform = () => undefined
  const plugins = [{ name: 'other', transform }, { name: 'vite:preact-jsx', transform }, { name: 'last' }]
  jsxByBundler.configResolved({ plugins })
  expect(plugins).toEqual([{ name: 'other', transform }, { name: 'vite:preact-jsx' }, { name: 'last' }])
})

test('a build without that compiler is left as it is', () => {
  const plugins = [{ name: 'other', transform: 1 }]
  jsxByBundler.configResolved({ plugins })
  expect(plugins).toEqual([{ name: 'other', transform: 1 }])
})
