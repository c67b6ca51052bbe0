import { CUE } from '../cues.ts'
import type { Figure } from '../figure.ts'
import { constant, isAlike, isExact, leaf, likeness, scaleFor } from '../leaves.ts'
import { seconds } from '../measures.ts'
import type { Search } from '../search.ts'

const LONGEST = 14
const OFFSETS = 5

/** Parts against their total: runs of alike amounts before the figure, or after it in its sentence. */
export function trySums(search: Search, near: readonly Figure[]): void {
  const { figure } = search
  const parts = near.filter((other) => canAdd(figure, other))
  const before = parts.filter((other) => other.index < figure.index)
  const after = parts.filter((other) => other.index > figure.index).toSorted((a, b) => a.index - b.index)
  for (let offset = 0; offset < Math.min(OFFSETS, before.length - 1); offset++)
    tryRuns(search, before.slice(offset), offset * 0.2)
  tryRuns(search, after, 0, false, figure.lead & CUE.sum ? 0.5 : undefined)
  tryApart(search, before)
  // Parts in the total's own words, whatever is said between them.
  if (figure.measure !== '') {
    const own = before.filter((other) => other.measure === figure.measure && isPerSame(other.per, figure.per))
    if (own.length < before.length) tryRuns(search, own, 0.5)
  }
  trySubset(search, before)
}

const SUBSET = 10

/** Some of the earlier amounts that add to the total to the last of four digits or more, where words speak of a sum. */
function trySubset(search: Search, before: readonly Figure[]): void {
  const { figure } = search
  if (!((figure.lead | figure.trail) & CUE.sum) || figure.mention.value.replace('.', '').replace(/0+$/, '').length < 3)
    return
  const parts = before
    .filter(({ kind, mention }) => kind === figure.kind || (kind === 'none' && !mention.fraction))
    .slice(0, SUBSET)
  const amounts = parts.map((part) => part.value / scaleFor(figure, part))
  const total = figure.value / figure.scale
  for (let set = 7; set < 1 << parts.length; set++) {
    let sum = 0
    for (let at = 0; at < parts.length; at++) if (set & (1 << at)) sum += amounts[at] as number
    if (Math.abs(sum - total) > 1e-9 * total) continue
    const chosen = parts.filter((_, at) => set & (1 << at))
    if (chosen.length > 2) trySum(search, chosen, undefined, 2, false)
  }
}

/** Runs of those earlier figures only that are themselves outcomes, or the last amounts of the lines above. */
export function tryOutcomeSums(search: Search, outcomes: readonly Figure[]): void {
  const { figure } = search
  const parts = outcomes.filter((other) => canAdd(figure, other) && isSamePer(figure, other))
  tryRuns(search, parts, -0.7, true)
}

/** All cells of a column of the table before. */
export function tryColumnSum(search: Search, parts: readonly Figure[]): void {
  const { figure } = search
  if (parts.some((part) => !canAdd(figure, part) || part.index > figure.index)) return
  trySum(search, parts, undefined, 0, true)
}

function isPerSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at])
}

/** Whether amounts are told for the same stretch of time, or one of them for none. */
function isSamePer(a: Figure, b: Figure): boolean {
  if (a.per.length === 0 || b.per.length === 0) return true
  const [left, right] = [a, b].map(({ per }) => per.find((one) => Object.hasOwn(seconds, one)))
  if (a.per.length > 0 && b.per.length > 0 && (left === undefined) !== (right === undefined)) return false
  return left === undefined || right === undefined || left === right
}

/** All that a total of its paragraph has to add up. */
export function tryStock(search: Search, stock: readonly Figure[]): void {
  const { figure } = search
  const parts = stock.filter((other) => canAdd(figure, other) && isSamePer(figure, other))
  if (parts.length < 2 || parts.length > LONGEST || parts.length < stock.length) return
  const isCued = ((figure.lead | figure.trail) & CUE.sum) !== 0
  const last = parts.at(-1) as Figure
  const next = search.figures[figure.index + 1]
  const isListed =
    (figure.lead & CUE.labelled) !== 0 && parts.length > 2 && parts.every(({ lead }) => lead & CUE.labelled)
  const isPart = next?.sentence === figure.sentence && next.join === 'comma' && isAlike(figure, next)
  search.try(
    {
      rule: 'arithmetic/sum',
      support: supportOf(figure, parts, undefined) + 1,
      value: parts.reduce((sum, part) => sum + part.value / scaleFor(figure, part), 0),
      working: () => ({ op: 'add', parts: parts.map((part) => leaf(part, scaleFor(figure, part), isExact(part))) }),
      cued: isCued || isListed,
      asserted: (isCued || isListed) && !isPart && last.block === figure.block && figure.sentence - last.sentence < 2,
      distance: 0,
    },
    parts,
  )
}

function canAdd(figure: Figure, other: Figure): boolean {
  if (other.kind === 'multiplier' || isShare(other) || isGroup(other)) return false
  return isAlike(figure, other) && scaleFor(figure, other) !== 0
}

function tryRuns(search: Search, parts: readonly Figure[], cost: number, isListed = false, distance?: number): void {
  const first = parts[0]
  if (first === undefined) return
  const run = [first]
  const isMeant = ((search.figure.lead | search.figure.trail) & CUE.each) !== 0 && search.figure.kind !== 'percent'
  for (let at = 1; at < Math.min(LONGEST, parts.length); at++) {
    const part = parts[at]
    if (part === undefined || !isAlike(first, part) || !isAlike(run.at(-1) ?? first, part)) return
    run.push(part)
    trySum(search, run, parts[at + 1], cost, isListed, distance)
    if (isMeant) tryMean(search, run)
  }
}

/** Two parts with something between them. */
function tryApart(search: Search, parts: readonly Figure[]): void {
  for (let a = 0; a < Math.min(8, parts.length); a++) {
    for (let b = a + 2; b < Math.min(8, parts.length); b++) {
      const pair = [parts[a] as Figure, parts[b] as Figure]
      trySum(search, pair, undefined, a * 0.2, false)
    }
  }
}

/** The mean of a run, where words speak of one. */
function tryMean(search: Search, parts: readonly Figure[]): void {
  const { figure } = search
  const value = parts.reduce((sum, part) => sum + part.value / scaleFor(figure, part), 0) / parts.length
  if (!search.mayBe(value, figure.index, figure.index)) return
  const ordered = parts.toSorted((a, b) => a.index - b.index)
  if (isCut(search, ordered)) return
  search.try(
    {
      rule: 'arithmetic/ratio',
      support: 1,
      value,
      working: () => ({
        op: 'divide',
        parts: [
          { op: 'add', parts: ordered.map((part) => leaf(part, scaleFor(figure, part), isExact(part))) },
          constant(parts.length, String(parts.length)),
        ],
      }),
      asserted: false,
    },
    parts,
  )
}

/** Whether parts leave out the ends of the list in which they stand: "6, 4, 8, 5, 5" has one mean. */
function isCut({ figures, figure }: Search, parts: readonly Figure[]): boolean {
  const [first, next] = [parts[0] as Figure, figures[(parts.at(-1) as Figure).index + 1]]
  const isListed = (a: Figure | undefined, b: Figure | undefined) =>
    a !== undefined &&
    b?.sentence === a.sentence &&
    (b.join === 'comma' || b.join === 'and') &&
    isAlike(a, b) &&
    ((b.lead | b.trail) & CUE.sum) === 0
  return isListed(figures[first.index - 1], first) || (next !== figure && isListed(parts.at(-1), next))
}

function trySum(
  search: Search,
  parts: readonly Figure[],
  next: Figure | undefined,
  cost: number,
  isListed: boolean,
  distance?: number,
): void {
  const { figure } = search
  let value = 0
  for (const part of parts) value += part.value / scaleFor(figure, part)
  if (!search.mayBe(value, figure.index, figure.index)) return
  const ordered = parts.toSorted((a, b) => a.index - b.index)
  search.try(
    {
      rule: 'arithmetic/sum',
      support: supportOf(figure, ordered, next) - cost + (isSpelledOut(search, ordered) ? 1.5 : 0),
      value,
      working: () => ({
        op: 'add',
        parts: ordered.map((part) => leaf(part, scaleFor(figure, part), isExact(part))),
      }),
      cued:
        (isListed && (figure.lead & CUE.labelled) !== 0 && figure.item < 0) ||
        (figure.lead & CUE.sum) !== 0 ||
        (figure.trail & CUE.sum) !== 0,
      asserted: () => isAsserted(search, ordered, next, isListed),
      ...(isListed ? { distance: next === undefined ? 0 : 0.5 } : distance === undefined ? {} : { distance }),
    },
    parts,
  )
}

function isAsserted(search: Search, parts: readonly Figure[], next: Figure | undefined, isListed: boolean): boolean {
  const { figure } = search
  const isCued = ((figure.lead | figure.trail) & CUE.sum) !== 0
  const isResult = (figure.lead & CUE.result) !== 0
  if (parts.some(({ per }) => per.includes('each'))) return false
  if (isListed)
    return (isCued || isResult || isTotalOfLines(figure, parts)) && parts.length > 1 && isWholeRun(search, parts)
  const [first, last] = [parts[0], parts.at(-1)]
  if (figure.block - (first?.block ?? 0) > 1 || hasOwnSort(search, parts)) return false
  if (first === undefined || last === undefined) return false
  const joins = parts.slice(1).map(({ join }) => join)
  if (isAdded(parts)) return search.isRightBefore(parts, 0)
  if (first.index > figure.index) return isCued && isSpelledOut(search, parts)
  // A run is a whole only when it takes all of its sentence that could belong to it.
  if (next !== undefined && next.sentence === first.sentence) return false
  if (!search.areNearest(parts) || parts.some(({ kind, measure }) => measure !== first.measure && kind !== 'none'))
    return false
  if (isCued) return search.isRightBefore(parts, 2)
  if (isResult && joins.every((join) => join === 'and') && first.measure !== '' && first.measure === figure.measure)
    return search.isRightBefore(parts, 0)
  return isResult && first.sentence === last.sentence && parts.length > 2 && search.isRightBefore(parts, 0)
}

function supportOf(figure: Figure, parts: readonly Figure[], next: Figure | undefined): number {
  const joins = parts.slice(1).map(({ join }) => join)
  let support = 0
  if (joins.every((join) => join === 'plus')) support += 4
  else if (joins.every((join) => join === 'plus' || join === 'and' || join === 'comma')) support += 1
  if ((figure.lead | figure.trail) & CUE.sum) support += 2
  if (joins.some((join) => join === 'times' || join === 'over' || join === 'to' || join === 'minus')) support -= 2
  if (parts.some((part, at) => at > 0 && part.join === 'of')) support -= 1
  for (const part of parts) support += likeness(figure, part) / parts.length
  if (parts.length > 2) support += 0.5
  // A run that could go on in its own sentence is no whole.
  const first = parts[0]
  if (next !== undefined && first !== undefined && next.sentence === first.sentence) support -= 1
  if (parts.some((part) => part.mention.partner >= 0)) support -= 1
  if (figure.per.length > 0 && parts.some((part) => part.per.length > 0 && part.per[0] !== figure.per[0])) support -= 1
  return support
}

/** "The four" are some that were named, and none of their amounts. */
function isGroup({ kind, lead, value }: Figure): boolean {
  return kind === 'none' && (lead & CUE.group) !== 0 && value <= 12 && Number.isInteger(value)
}

/** A bare fraction (a third) is a share of something, no part of a sum. */
function isShare({ mention, kind }: Figure): boolean {
  return mention.fraction && kind === 'none' && Number(mention.value) < 1
}

/** A label over or under two lines may be the third of them. */
function isTotalOfLines({ lead }: Figure, parts: readonly Figure[]): boolean {
  return (lead & CUE.labelled) !== 0 && parts.length > 2
}

/** Whether listed parts are all the amounts of their sort, told for the same period, since the first of them. */
function isWholeRun({ figure, figures }: Search, parts: readonly Figure[]): boolean {
  const first = Math.min(...parts.map(({ index }) => index))
  const last = Math.max(...parts.map(({ index }) => index), figure.index)
  if (figure.measure === '' && parts.some(({ measure }) => measure !== '')) return false
  if (parts.some((part) => part.kind !== figure.kind || part.measure !== figure.measure || !isSamePer(figure, part)))
    return false
  for (let at = first; at <= last; at++) {
    const other = figures[at]
    if (other === undefined || other === figure || parts.includes(other)) continue
    if (
      other.kind === figure.kind &&
      other.measure === figure.measure &&
      isSamePer(figure, other) &&
      other.scale === figure.scale
    )
      return false
  }
  return true
}

/** Whether what follows a total in its sentence is all of its parts: "of $1,250 consists of", "58 members: 22, 14". */
function isSpelledOut({ figure, figures }: Search, parts: readonly Figure[]): boolean {
  const first = figures[figure.index + 1]
  const last = parts.at(-1)
  if (first === undefined || last === undefined || first !== parts[0]) return false
  if (last.index - figure.index !== parts.length || figures[last.index + 1]?.sentence === figure.sentence) return false
  return first.join === 'equals' || first.join === 'of' || first.join === 'words'
}

/** Whether bare parts pass over amounts that carry the total's own unit. */
function hasOwnSort({ figure, figures }: Search, parts: readonly Figure[]): boolean {
  if (figure.measure === '' || parts.some(({ measure }) => measure === figure.measure)) return false
  const first = Math.min(...parts.map(({ index }) => index))
  const { sentence } = figures[first] as Figure
  const isOwn = (other: Figure) => other.measure === figure.measure && other.sentence >= sentence
  return figures.slice(Math.max(0, first - 3), figure.index).some(isOwn)
}

/** Whether words say that the parts are added: "plus", "another", "add the 18 to the 64". */
function isAdded(parts: readonly Figure[]): boolean {
  if (parts.slice(1).every(({ join, lead }) => join === 'plus' || (lead & CUE.plus) !== 0)) return true
  return parts.length === 2 && ((parts[0]?.lead ?? 0) & CUE.plus) !== 0
}
