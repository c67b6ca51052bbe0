import type { Card } from './card.ts'

/** What is kept of a card from build to build: its id, the hash of its content, and its question for when it is reworded. */
export interface LockedCard {
  readonly id: string
  readonly hash: string
  readonly question: string
}

/** A card before it has an id for good: the author's id, where there is one, and the hash of its content. */
export interface UnlockedCard {
  readonly authorId: string | undefined
  readonly hash: string
  readonly question: string
}

/** What a card's hash is made of: a change of any of it is a rewording. */
export function contentOf(card: Card): string {
  return JSON.stringify(card)
}

/**
 * The ids of cards, and the lock to keep: the author's id, else that of the same content, else that of the card which
 * this one was before it was reworded, else a new one. No id is ever used again for another card.
 */
export function lockCards(
  cards: readonly UnlockedCard[],
  lock: readonly LockedCard[],
): { readonly ids: readonly string[]; readonly lock: readonly LockedCard[] } {
  const ids: (string | undefined)[] = cards.map(({ authorId }) => authorId)
  const taken = new Set(ids.filter((id) => id !== undefined))
  const take = (index: number, id: string) => {
    ids[index] = id
    taken.add(id)
  }
  for (const [index, { hash }] of cards.entries()) {
    const same = ids[index] === undefined ? lock.find((one) => one.hash === hash && !taken.has(one.id)) : undefined
    if (same) take(index, same.id)
  }
  for (const [index, { question }] of cards.entries()) {
    if (ids[index] !== undefined) continue
    const near = lock
      .filter(({ id }) => !taken.has(id))
      .map((one) => ({ one, share: likeness(one.question, question) }))
      .sort((a, b) => b.share - a.share)[0]
    if (near && near.share >= 0.5) take(index, near.one.id)
  }
  const used = new Set([...taken, ...lock.map(({ id }) => id)])
  for (const [index, { hash }] of cards.entries()) {
    if (ids[index] !== undefined) continue
    let id = `card-${hash.slice(0, 8)}`
    for (let more = 2; used.has(id); more++) id = `card-${hash.slice(0, 8)}-${more}`
    used.add(id)
    take(index, id)
  }
  const made = ids.map(String)
  const now = cards.map(({ hash, question }, index) => ({ id: made[index] ?? '', hash, question }))
  return { ids: made, lock: [...now, ...lock.filter(({ id }) => !made.includes(id))] }
}

/** The share of words that two questions have in common. */
function likeness(a: string, b: string): number {
  const [one, other] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []))
  if (!one || !other || one.size + other.size === 0) return 0
  const shared = [...one].filter((word) => other.has(word)).length
  return (2 * shared) / (one.size + other.size)
}
