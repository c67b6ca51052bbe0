/** A set in which putting in wins over a taking out that did not know of it: each putting in has a tag of its own. */
export interface AddWinsSet {
  /** Tags as `element` and a mark that no other putting in has. */
  readonly added: ReadonlySet<string>
  readonly removed: ReadonlySet<string>
}

/** A set with an element put in, under a mark that was never used. */
export function includeIn({ added, removed }: AddWinsSet, element: string, mark: string): AddWinsSet {
  return { added: new Set([...added, `${element}\u0000${mark}`]), removed }
}

/** A region's part of a set after it took an element out: the tags that it sees, and no others. */
export function excludeFrom(own: AddWinsSet, seen: AddWinsSet, element: string): AddWinsSet {
  const tags = [...seen.added].filter((tag) => elementOf(tag) === element && !seen.removed.has(tag))
  return { added: own.added, removed: new Set([...own.removed, ...tags]) }
}

/** Two states of a set as one. */
export function mergeSets(a: AddWinsSet, b: AddWinsSet): AddWinsSet {
  return { added: new Set([...a.added, ...b.added]), removed: new Set([...a.removed, ...b.removed]) }
}

/** What a set holds, in order. */
export function setElements({ added, removed }: AddWinsSet): string[] {
  return [...new Set([...added].filter((tag) => !removed.has(tag)).map(elementOf))].sort()
}

function elementOf(tag: string): string {
  return tag.slice(0, tag.lastIndexOf('\u0000'))
}
