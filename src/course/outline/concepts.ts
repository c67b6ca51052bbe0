import type { Spot } from './lines.ts'

/** A concept that an episode introduces, and where it is to return. */
export interface Concept extends Spot {
  readonly name: string
  readonly returns: readonly number[]
}

/** A concept of an earlier episode that this one takes up again, and what for. */
export interface Callback extends Spot {
  readonly name: string
  readonly episode: number | undefined
  readonly note: string
}

const EPISODES = /\b(?:episodes?|eps?\.?|lessons?)\s+(\d{1,4}(?:\s*(?:,|and|&|-|–|to|through|,\s*and)\s*\d{1,4})*)/gi
const SPLIT = /\s+[-–—→]+\s+|\s*:\s+|\s*→\s*/

/** "Active-active replication - Will reinforce in Episode 10 (…)". */
export function readConcept(spot: Spot): Concept {
  const [name = ''] = bare(spot.text).split(SPLIT)
  const said = name === bare(spot.text) ? name.replace(/\s*\([^)]*\)\s*$/, '') : name
  return { ...spot, name: said.trim(), returns: listEpisodes(spot.text) }
}

/** "Aurora active-passive from Episode 3 - Contrast with …", "Hot-hot (Episode 2): …", "Episode 2: hot-hot". */
export function readCallback(spot: Spot): Callback {
  const text = bare(spot.text)
  const [first = '', ...rest] = text.split(SPLIT)
  const [episode] = listEpisodes(text)
  const name = first
    .replace(/\s*\(?\b(?:from|in|of|see)?\s*(?:episodes?|eps?\.?|lessons?)\s+[\d, and&–-]+\)?\s*/i, ' ')
    .trim()
  if (name !== '') return { ...spot, name, episode, note: rest.join(' - ') }
  const [second = '', ...others] = rest
  return { ...spot, name: second, episode, note: others.join(' - ') }
}

/** Every episode number that words name: "Episodes 1-3 and 5" are 1, 2, 3 and 5. */
export function listEpisodes(text: string): number[] {
  const found = [...text.matchAll(EPISODES)].flatMap(([, numbers = '']) => readNumbers(numbers))
  return [...new Set(found)]
}

function readNumbers(text: string): number[] {
  return text.split(/,|\band\b|&/).flatMap((part) => {
    const [from, to] = part.split(/-|–|\bto\b|\bthrough\b/).map(Number)
    if (from === undefined || Number.isNaN(from) || part.trim() === '') return []
    if (to === undefined || to < from || to - from > 100) return [from]
    return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })
}

function bare(text: string): string {
  return text.replace(/\*\*|__/g, '').trim()
}
