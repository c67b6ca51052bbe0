import { expect, test } from 'vitest'
import { readData } from '../../src/cli/read-data.ts'
import { fakeIo } from './fake-io.ts'

const read = (text: string, path = 'a.yaml') => readData(path, fakeIo({ [path]: text }).io)

test('a field is found by line and column, its name apart from its value', () => {
  const data = read('a: 1\nb:\n  - c: x\n  - d:   y\n')
  expect(data.value).toEqual({ a: 1, b: [{ c: 'x' }, { d: 'y' }] })
  expect(data.locate(['b', 1, 'd'])).toEqual({ line: 4, column: 10 })
  expect(data.locate(['b', 1, 'd'], 'name')).toEqual({ line: 4, column: 5 })
})

test('what is missing is shown where it would stand', () => {
  const data = read('a: 1\nb:\n  c: 2\n')
  expect(data.locate(['b', 'x'])).toEqual({ line: 3, column: 3 })
  expect(data.locate(['b', 'x'], 'name')).toEqual({ line: 3, column: 3 })
  expect(data.locate(['x'])).toEqual({ line: 1, column: 1 })
  expect(data.locate(['a', 'x', 'y'])).toEqual({ line: 1, column: 4 })
})

test('JSON is read with the same places', () => {
  expect(read('{\n  "a": [1, 2]\n}').locate(['a', 1])).toEqual({ line: 2, column: 12 })
})

test('an empty file is nothing, at its first place', () => {
  const data = read('')
  expect(data.value).toBeNull()
  expect(data.locate(['a'])).toEqual({ line: 1, column: 1 })
})

test('what can not be parsed is refused with its place', () => {
  expect(() => read('a: [1,\nb: 2')).toThrow(/^a\.yaml:2:\d+ {2}/)
  expect(() => read('a: 1\na: 2')).toThrow(/^a\.yaml:2:1 {2}this name stands twice/)
  expect(() => read('---\na: 1\n---\nb: 2\n')).toThrow(/^a\.yaml:3:1 {2}a second document begins here; expected one/)
  expect(() => read('a: [', '-')).toThrow(/^standard input:1:\d+/)
})

test('a bomb of aliases is refused', () => {
  const levels = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`)
  expect(() => read(`a0: &a0 [x]\n${levels.join('\n')}\n`)).toThrow(
    /^a\.yaml:6:\d+ {2}written out, \*a4 and the references before it are more than 100,000 values; write out/,
  )
})
