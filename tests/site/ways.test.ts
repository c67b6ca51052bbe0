import { describe, expect, test } from 'vitest'
import { listWays } from '../../src/site/ways.ts'

const link = (label: string, isCurrent: boolean) =>
  ({ type: 'link', label, href: `/${label}/`, isCurrent, badge: undefined, attrs: {} }) as const
type Group = Extract<Parameters<typeof listWays>[0][number], { type: 'group' }>
const group = (label: string, entries: Group['entries']): Group => ({
  ...{ type: 'group', label, entries, collapsed: false, badge: undefined },
})

const hereOf = (sidebar: Group[], here?: string) =>
  listWays(sidebar, here).flatMap(({ label, isHere }) => (isHere ? [label] : []))

describe('the parts in the head of a page', () => {
  test('show the part that lists the page, or lists it in a group', () => {
    const parts = (isCurrent: boolean) => [
      group('Learn', [link('course', !isCurrent), group('Episodes', [link('one', isCurrent)])]),
      group('Figures', [link('ledger', false)]),
    ]
    expect(hereOf(parts(true))).toEqual(['Learn'])
    expect(hereOf(parts(false))).toEqual(['Learn'])
  })

  test('show the part to which a page belongs that no list holds', () => {
    const parts = [group('Learn', [link('course', false)]), group('Figures', [link('ledger', false)])]
    expect(hereOf(parts, 'Figures')).toEqual(['Figures'])
    expect(hereOf(parts)).toEqual([])
  })
})
