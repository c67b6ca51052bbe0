import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { findLatest, noteProgress, parseProgress, readProgress } from '../../src/site/client/progress.ts'
import { sayKept } from '../../src/site/client/say-kept.ts'

const store = new Map<string, string>()
let isDenied = false
let isFull = false

beforeEach(() => {
  store.clear()
  isDenied = false
  isFull = false
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => {
      if (isDenied) throw new Error('denied')
      return store.get(key) ?? null
    },
    setItem: (key: string, text: string) => {
      if (isDenied || isFull) throw new Error('full')
      store.set(key, text)
    },
  })
})
afterEach(() => vi.unstubAllGlobals())

const at = (section: string, seen: readonly string[] = []) => ({ section, title: section, seen, of: 3 })

describe('progress on the device', () => {
  test('adds what another tab has noted meanwhile, and knows the last lesson without a clock', () => {
    expect(noteProgress('one', at('b', ['a']))).toBe('kept')
    noteProgress('two', at('x'))
    noteProgress('one', at('a', ['c']))
    const { progress } = readProgress()
    expect(progress['one']?.seen).toEqual(['a', 'c'])
    expect(findLatest(progress)?.[0]).toBe('one')
  })

  test.each(['{', '[]', '{"version":2,"lessons":{}}', '{"version":1,"lessons":{"a":{"section":1}}}', 'null'])(
    'puts %s aside instead of throwing it away, says so, and counts anew',
    (text) => {
      store.set('crossfoot-progress', text)
      expect(readProgress()).toEqual({ progress: {}, kept: 'unreadable' })
      expect(store.get('crossfoot-progress-unreadable')).toBe(text)
      expect(noteProgress('one', at('a'))).toBe('unreadable')
      expect(readProgress().progress['one']?.section).toBe('a')
      expect(sayKept('unreadable')).toMatch(/put aside/)
    },
  )

  test('says that nothing is remembered where storage is denied or full, and keeps what stood there', () => {
    isDenied = true
    expect(readProgress()).toEqual({ progress: {}, kept: 'kept' })
    expect(noteProgress('one', at('a'))).toBe('denied')
    expect(sayKept('denied')).toMatch(/not remembered/)
    isDenied = false
    noteProgress('one', at('a'))
    isFull = true
    expect(noteProgress('one', at('b'))).toBe('denied')
    expect(readProgress().progress['one']?.section).toBe('a')
    expect(sayKept('kept')).toBe('')
  })

  test('reads nothing but lessons out of what is stored', () => {
    expect(parseProgress('{"version":1,"lessons":{}}')).toEqual({})
    expect(
      parseProgress(
        `{"version":1,"lessons":{"a":{"section":"${'x'.repeat(400)}","title":"","seen":[],"of":1,"turn":1}}}`,
      ),
    ).toBeUndefined()
    expect(findLatest({})).toBeUndefined()
  })
})
