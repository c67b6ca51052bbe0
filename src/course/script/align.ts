import { pairsOf, stemsOf } from '../../text/index.ts'
import { type OutlineSection, wordsOfParts } from '../outline/outline.ts'
import type { Paragraph, Script } from './read-script.ts'

/** How the part of a script that belongs to a section was found. */
export type How = 'heading' | 'outline' | 'content'

/** The part of a script that belongs to a section of the outline. */
export interface AlignedSection {
  /** The index of the section in the outline. */
  readonly section: number
  /** The script's own heading, where it has one. */
  readonly heading: string | undefined
  readonly ids: readonly string[]
  readonly paragraphs: readonly Paragraph[]
  readonly line: number
  readonly how: How
}

/** Sections beyond these are told by nothing: no lesson has as many. */
const MOST_SECTIONS = 300

interface Unit {
  readonly heading: { readonly title: string; readonly ids: readonly string[]; readonly line: number } | undefined
  readonly paragraphs: readonly Paragraph[]
}

/**
 * Lays a script along its outline's sections, in order: by its headings, by the words that the outline says a section
 * begins with, else by what is said. Each paragraph belongs to a section; a section may get none.
 */
export function alignScript(all: readonly OutlineSection[], script: Script): AlignedSection[] {
  const sections = all.slice(0, MOST_SECTIONS)
  const isHeaded = script.groups.some(({ heading }) => heading !== undefined)
  const units: Unit[] = isHeaded
    ? script.groups.map((group) => group)
    : script.groups.flatMap(({ paragraphs }) => paragraphs.map((one) => ({ heading: undefined, paragraphs: [one] })))
  if (sections.length === 0 || units.length === 0) return []
  const pins = findPins(sections, units, script)
  const chosen = follow(scoreAll(sections, units, script, pins))
  return gather(sections, units, chosen, pins, isHeaded)
}

/** Where the outline says that a section begins: the first unit that holds these words. */
function findPins(
  sections: readonly OutlineSection[],
  units: readonly Unit[],
  { document }: Script,
): Map<number, number> {
  const pins = new Map<number, number>()
  for (const [index, { begins }] of sections.entries()) {
    if (!begins || begins.text === '') continue
    const wanted = plain(begins.text)
    const unit = units.findIndex(({ paragraphs }) =>
      paragraphs.some(({ wordsFrom, end }) => plain(document.text.slice(wordsFrom, end)).startsWith(wanted)),
    )
    if (unit >= 0) pins.set(unit, index)
  }
  return pins
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

// What the words of a section's own title weigh against one that its passages share.
const TITLE_WORD = 2
const HEADING_EQUAL = 1000

/** How well each unit fits each section; -Infinity where the outline says otherwise. */
function scoreAll(
  sections: readonly OutlineSection[],
  units: readonly Unit[],
  { document }: Script,
  pins: ReadonlyMap<number, number>,
): Float64Array[] {
  const bags = sections.map(({ title, parts }) => {
    const said = `${title}\n${wordsOfParts(parts)}`
    return {
      title: plain(title),
      named: new Set(stemsOf(title)),
      stems: new Set(stemsOf(said)),
      pairs: new Set(pairsOf(said)),
    }
  })
  const known = new Map<string, number>()
  for (const { stems } of bags) for (const stem of stems) known.set(stem, (known.get(stem) ?? 0) + 1)
  return units.map(({ heading, paragraphs }, unit) => {
    const said = [
      heading?.title ?? '',
      ...paragraphs.map(({ wordsFrom, end }) => document.text.slice(wordsFrom, end)),
    ].join('\n')
    const stems = new Set(stemsOf(said))
    const pairs = new Set(pairsOf(said))
    return Float64Array.from(bags, (bag, section) => {
      if (isForbidden(pins, unit, section)) return Number.NEGATIVE_INFINITY
      let score = heading && plain(heading.title) === bag.title ? HEADING_EQUAL : 0
      for (const stem of stems)
        if (bag.stems.has(stem)) score += Math.log(1 + bags.length / (known.get(stem) as number))
      for (const stem of stems) if (bag.named.has(stem)) score += TITLE_WORD
      for (const pair of pairs) if (bag.pairs.has(pair)) score += 2
      return score / Math.sqrt(1 + bag.stems.size / 40)
    })
  })
}

function isForbidden(pins: ReadonlyMap<number, number>, unit: number, section: number): boolean {
  for (const [at, pinned] of pins) {
    if (at === unit ? pinned !== section : at > unit && section >= pinned) return true
  }
  return false
}

/** The sections of the units, in order and never going back, that fit best altogether. */
function follow(scores: readonly Float64Array[]): number[] {
  const width = (scores[0] as Float64Array).length
  let best = new Float64Array(width)
  const from: Int32Array[] = []
  for (const row of scores) {
    const next = new Float64Array(width)
    const back = new Int32Array(width)
    let top = 0
    for (let section = 0; section < width; section++) {
      // What fits nowhere stays where it is: it moves on only where that fits better.
      if ((best[section] as number) > (best[top] as number)) top = section
      back[section] = top
      next[section] = (best[top] as number) + (row[section] as number)
    }
    best = next
    from.push(back)
  }
  let at = best.indexOf(Math.max(...best))
  const chosen: number[] = []
  for (let unit = scores.length - 1; unit >= 0; unit--) {
    chosen[unit] = at
    at = (from[unit] as Int32Array)[at] as number
  }
  return chosen
}

function gather(
  sections: readonly OutlineSection[],
  units: readonly Unit[],
  chosen: readonly number[],
  pins: ReadonlyMap<number, number>,
  isHeaded: boolean,
): AlignedSection[] {
  const aligned: (AlignedSection & { paragraphs: Paragraph[] })[] = []
  for (const [index, { heading, paragraphs }] of units.entries()) {
    const section = chosen[index] as number
    const last = aligned.at(-1)
    if (last && last.section === section && (!isHeaded || !heading)) {
      last.paragraphs.push(...paragraphs)
      continue
    }
    const isNamed = heading !== undefined && plain(heading.title) === plain((sections[section] as OutlineSection).title)
    const how = pins.has(index) ? 'outline' : isNamed ? 'heading' : 'content'
    const line = heading?.line ?? paragraphs[0]?.line ?? 1
    aligned.push({ section, heading: heading?.title, ids: heading?.ids ?? [], paragraphs: [...paragraphs], line, how })
  }
  return aligned
}
