import type { Card } from '../card.ts'
import { assignBest } from './assign.ts'
import { findPlaces, isSamePlace, type Place } from './places.ts'
import { type CardWords, isNear, weighRewording } from './rewording.ts'

/** What is kept of a card from build to build: its id, the hash of its content, and its words for when it is reworded. */
export interface LockedCard extends CardWords {
  readonly id: string
  readonly hash: string
  /** Whether the last build had no such card: its id is nobody else's. */
  readonly gone?: true
}

/** A card before it has an id for good: the author's id, where there is one, and the hash of its content. */
export interface UnlockedCard extends CardWords {
  readonly authorId: string | undefined
  readonly hash: string
  readonly answer: string
}

/** A card that looks like one of the last build: which it is among the cards, and the id and question of that one. */
export interface Resemblance {
  readonly index: number
  readonly id: string
  readonly before: string
}

/** The ids of cards, the lock to keep, and what their author may want to object to. */
export interface LockedDeck {
  readonly ids: readonly string[]
  readonly lock: readonly LockedCard[]
  /** Cards that were taken for an earlier one, reworded, and have its id. */
  readonly reworded: readonly Resemblance[]
  /** Cards that have an id of their own, though an earlier one that is gone looks like them or stood in their place. */
  readonly doubtful: readonly Resemblance[]
}

/** What a card's hash is made of: a change of any of it is a rewording. */
export function contentOf(card: Card): string {
  return JSON.stringify(card)
}

/** So many cards that changed at once are looked at one against the other; of more none is guessed. */
const MOST_CHANGED = 200

/**
 * The ids of cards: the author's, else that of the same content, else that of the card which this one was before it was
 * reworded, else a new one. No id is ever used again for another card.
 */
export function lockCards(cards: readonly UnlockedCard[], lock: readonly LockedCard[]): LockedDeck {
  const ids: (string | undefined)[] = cards.map(({ authorId }) => authorId)
  const taken = new Set(ids.filter((id) => id !== undefined))
  takeSameContent(cards, lock, ids, taken)
  const { reworded, doubtful } = takeReworded(cards, lock, ids, taken)
  const used = new Set([...taken, ...lock.map(({ id }) => id)])
  const made = cards.map(({ hash }, index) => {
    const known = ids[index]
    if (known !== undefined) return known
    let id = `card-${hash.slice(0, 8)}`
    for (let more = 2; used.has(id); more++) id = `card-${hash.slice(0, 8)}-${more}`
    used.add(id)
    return id
  })
  const now = cards.map(({ hash, question, answer }, index) => ({ id: String(made[index]), hash, question, answer }))
  const has = new Set(made)
  const gone = lock.flatMap((one): LockedCard[] => (has.has(one.id) ? [] : [{ ...one, gone: true }]))
  return { ids: made, lock: [...now, ...gone], reworded, doubtful }
}

function takeSameContent(
  cards: readonly UnlockedCard[],
  lock: readonly LockedCard[],
  ids: (string | undefined)[],
  taken: Set<string>,
): void {
  const byHash = new Map<string, string[]>()
  // From the end, so that the first of several is taken off first.
  for (const { hash, id } of [...lock].reverse()) byHash.set(hash, [...(byHash.get(hash) ?? []), id])
  for (const [index, { hash }] of cards.entries()) {
    const same = byHash.get(hash)
    while (ids[index] === undefined && same && same.length > 0) {
      const id = String(same.pop())
      if (taken.has(id)) continue
      ids[index] = id
      taken.add(id)
    }
  }
}

/** Gives the ids that are left to the cards that are best taken for theirs, all cards looked at together. */
function takeReworded(
  cards: readonly UnlockedCard[],
  lock: readonly LockedCard[],
  ids: (string | undefined)[],
  taken: Set<string>,
): Pick<LockedDeck, 'reworded' | 'doubtful'> {
  const left = lock.filter(({ id }) => !taken.has(id))
  const open = cards.flatMap((_, index) => (ids[index] === undefined ? [index] : []))
  if (left.length === 0 || open.length === 0 || open.length > MOST_CHANGED) return { reworded: [], doubtful: [] }
  const current = lock.filter(({ gone }) => !gone)
  const kept = new Set(lock.filter(({ id }) => taken.has(id)).map(({ id }) => id))
  const places = findPlaces(ids.map((id) => (id === undefined || kept.has(id) ? id : null)))
  const before = new Map(
    zip(
      current.map(({ id }) => id),
      findPlaces(current.map(({ id }) => (kept.has(id) ? id : undefined))),
    ),
  )
  // Among very many that are gone the ones of the last build come first.
  const old = [...left].sort((a, b) => Number(a.gone ?? false) - Number(b.gone ?? false)).slice(0, MOST_CHANGED)
  const isThere = (index: number, { id }: LockedCard) => isSamePlace(places[index] as Place, before.get(id))
  const scores = open.map((index) =>
    old.map((one) => weighRewording(one, cards[index] as UnlockedCard, isThere(index, one))),
  )
  const chosen = assignBest(scores)
  const tell = (index: number, { id, question }: LockedCard): Resemblance => ({ index, id, before: question })
  const reworded: Resemblance[] = []
  const unsure: number[] = []
  for (const [row, index] of open.entries()) {
    const one = old[chosen[row] ?? -1]
    if (!one) {
      unsure.push(index)
      continue
    }
    ids[index] = one.id
    taken.add(one.id)
    reworded.push(tell(index, one))
  }
  const doubtful = unsure.flatMap((index): Resemblance[] => {
    const near = old.find(
      (one) => !one.gone && !taken.has(one.id) && isNear(one, cards[index] as UnlockedCard, isThere(index, one)),
    )
    return near ? [tell(index, near)] : []
  })
  return { reworded, doubtful }
}

function zip<A, B>(first: readonly A[], second: readonly B[]): [A, B][] {
  return first.map((one, index) => [one, second[index] as B])
}
