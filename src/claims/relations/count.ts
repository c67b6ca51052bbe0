import type { Document } from '../../text/index.ts'
import type { Claim } from '../claim.ts'
import type { Figure } from '../figure.ts'

const MOST = 12
// "For two loaves:" says for what the list is, not how long it is.
const PREMISE = /\b(?:for|at|from|within|during|if|when|every|per|than|first)(?: (?:the|our|these|those|all))?\s*$/i
const OF_LIST = /^(?:(?:all|each) (?:of )?(?:the |these |those )?|these |those )$/i
const things =
  /^(?:things?|options?|reasons?|ways?|steps?|rules?|parts?|kinds?|types?|points?|items?|questions?|speech(?:es)?|colou?rs?|[a-z-]+s)$/

/** A count against the list that it announces: "three options:" before four items. */
export function findCounts(document: Document, figures: readonly Figure[]): Claim[] {
  const claims: Claim[] = []
  for (const figure of figures) {
    if (figure.kind !== 'count' && figure.kind !== 'none') continue
    const value = figure.value / figure.scale
    if (
      !Number.isInteger(value) ||
      value < 2 ||
      value > MOST ||
      figure.mention.hedge !== undefined ||
      figure.column >= 0
    )
      continue
    const found = countAfter(document, figures, figure) ?? countBefore(document, figure)
    if (found === undefined) continue
    const ok = found.count === value
    claims.push({
      rule: 'arithmetic/count',
      figure: figure.index,
      inputs: [],
      working: { op: 'said', value: found.count, low: found.count, high: found.count, text: found.text },
      cue: 'list',
      support: 6,
      said: true,
      odds: 1,
      asserted: true,
      told: 7,
      plain: 7,
      cued: true,
      written: false,
      strength: 4,
      value: found.count,
      low: found.count,
      high: found.count,
      ok,
      reading: '',
    })
  }
  return claims
}

interface Count {
  readonly count: number
  readonly text: string
}

function countAfter(document: Document, figures: readonly Figure[], figure: Figure): Count | undefined {
  const { text, blocks, sentences } = document
  const blockEnd = blocks.end[figure.block] as number
  const sentenceEnd = Math.min(sentences.end[figure.sentence] as number, blockEnd)
  const nounEnd = Math.max(figure.mention.end, figure.mention.nounEnd)
  const rest = text.slice(nounEnd, Math.min(sentenceEnd, nounEnd + 320))
  if (
    !announces(figure, rest) ||
    PREMISE.test(text.slice(Math.max(0, figure.mention.start - 24), figure.mention.start))
  )
    return undefined
  const colon = rest.indexOf(':')
  if (colon < 0) return undefined
  // "the courier we asked (two others never answered) wants:"
  if (/\d|[.!?]|^[^(]*\)/.test(rest.slice(0, colon)) || rest.slice(0, colon).length > 90) return undefined
  if (hasOther(figures, figure, nounEnd + colon)) return undefined
  const after = rest.slice(colon + 1).trim()
  return after === '' ? countItems(document, figure) : countEnumerated(after)
}

/** Whether a plural noun follows that a list may spell out. */
function announces(figure: Figure, rest: string): boolean {
  if (figure.mention.noun !== '') return true
  return things.test(/^\s*([a-z-]+)/i.exec(rest)?.[1]?.toLowerCase() ?? '')
}

function hasOther(figures: readonly Figure[], figure: Figure, until: number): boolean {
  const next = figures[figure.index + 1]
  return next !== undefined && next.mention.start < until
}

/** "All four are done.", "These five …": what is said of a list right behind it counts its items. */
function countBefore({ text, blocks, sentences }: Document, { block, sentence, mention }: Figure): Count | undefined {
  const start = blocks.start[block] as number
  if ((sentences.start[sentence] as number) > start || !OF_LIST.test(text.slice(start, mention.start))) return undefined
  const parent = blocks.parent[block]
  let count = 0
  for (let at = block - 1; at >= 0; at--) {
    if (blocks.parent[at] !== parent) continue
    if (blocks.kind[at] !== 'item') break
    count++
  }
  return count > 1 ? { count, text: `${count} items stand above` } : undefined
}

/** Items of the list that follows a line which ends with a colon. */
function countItems({ blocks }: Document, figure: Figure): Count | undefined {
  let first = figure.block + 1
  while (first < blocks.kind.length && blocks.kind[first] !== 'item' && first - figure.block < 3) first++
  if (blocks.kind[first] !== 'item') return undefined
  const level = blocks.level[first]
  const parent = blocks.parent[first]
  let count = 0
  for (let at = first; at < blocks.kind.length; at++) {
    if (blocks.kind[at] === 'item' && blocks.parent[at] === parent && blocks.level[at] === level) count++
    else if (!isInside(blocks.parent, at, first, parent)) break
  }
  return count > 1 ? { count, text: `${count} items follow` } : undefined
}

function isInside(parents: readonly number[], at: number, first: number, stop: number | undefined): boolean {
  for (let up = parents[at] as number; up >= 0 && up !== stop; up = parents[up] as number) if (up >= first) return true
  return false
}

/** "the jars, the scale, the thermometer, and the magnet": parts between commas, the last after "and" or "or". */
function countEnumerated(after: string): Count | undefined {
  const list = after.replace(/[.!?…"”’']+$/, '')
  if (/[;:()—–.\d]|\b(?:which|because|if|when|so|but)\b/.test(list)) return undefined
  const parts = list.split(/,\s*(?:and |or )?|\s+and\s+|\s+or\s+/).filter((part) => part.trim() !== '')
  const hasComma = list.includes(',')
  const hasLast = /(?:,|\s)\s*(?:and|or)\s/.test(list)
  if (!hasComma || parts.length < 2 || (!hasLast && parts.length < 3)) return undefined
  if (parts.some((part) => part.split(/\s+/).length > 6)) return undefined
  // "bread and butter, milk, and eggs": an "and" inside a part leaves two counts; the one by commas speaks for itself.
  const byComma = list.split(/,\s*(?:and |or )?/).length
  const ands = (list.match(/\s(?:and|or)\s/g) ?? []).length
  if (ands > 1) return undefined
  const count = /,\s*(?:and|or)\s/.test(list) || !hasLast ? byComma : parts.length
  return { count, text: `${count} are listed` }
}
