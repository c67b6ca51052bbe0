/** A set in which putting in wins over a taking out that did not know of it: each putting in has a tag of its own. */
export interface AddWinsSet {
  /** Tags as `element` and a mark that no other putting in has. */
  readonly added: ReadonlySet<string>
  readonly removed: ReadonlySet<string>
}

/** A set with nothing in it. */
export const EMPTY_SET: AddWinsSet = { added: new Set(), removed: new Set() }

/** The tag of an element with a mark. */
export function tagOf(element: string, mark: string): string {
  return `${element}\u0000${mark}`
}

/** A set with an element put in, under a mark that was never used. */
export function includeIn({ added, removed }: AddWinsSet, element: string, mark: string): AddWinsSet {
  return { added: new Set([...added, tagOf(element, mark)]), removed }
}

/** A set with an element taken out: the tags that are seen here, and no others. */
export function excludeFrom(set: AddWinsSet, element: string): AddWinsSet {
  return { added: set.added, removed: new Set([...set.removed, ...tagsOf(set, element)]) }
}

/** The tags under which a set holds an element. */
export function tagsOf({ added, removed }: AddWinsSet, element: string): string[] {
  return [...added].filter((tag) => elementOf(tag) === element && !removed.has(tag))
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
