import { type Alias, type Document, isAlias, isCollection, isPair, visit } from 'yaml'

/** A reference (`*name`) that can't be followed: where it stands, and why not. */
export interface BadReference {
  readonly offset: number
  readonly message: string
}

// References to references grow without end: a few lines may stand for more than any machine holds.
const MOST = 100_000

/** The first reference of a document that stands for nothing, for what it is part of, or for more than can be read. */
export function findBadReference(document: Document.Parsed): BadReference | undefined {
  const named = new Map<string, unknown>()
  const targets = new Map<Alias, unknown>()
  const sizes = new Map<unknown, number>()
  let total = 0
  let bad: BadReference | undefined
  visit(document, {
    Node: (_, node, path) => {
      total++
      if (isAlias(node)) {
        const target = named.get(node.source)
        targets.set(node, target)
        if (target && !path.includes(target as never)) total += sizeOf(target, targets, sizes)
        const message = explainReference(node.source, target, path, total)
        if (message === undefined) return undefined
        bad = { offset: node.range?.[0] ?? 0, message }
        return visit.BREAK
      }
      if (node.anchor !== undefined) named.set(node.anchor, node)
      return undefined
    },
  })
  return bad
}

function explainReference(name: string, target: unknown, path: readonly unknown[], total: number): string | undefined {
  if (target === undefined)
    return `*${name} refers to nothing that is named &${name} before it; put a value that begins with * in quotes`
  if (path.includes(target)) return `*${name} refers to what it is a part of itself; write out what is meant`
  if (total <= MOST) return undefined
  return `written out, *${name} and the references before it are more than ${MOST.toLocaleString('en')} values; write out what is meant, without references to references`
}

/** How many values a node comes to with all its references written out. */
function sizeOf(node: unknown, targets: ReadonlyMap<Alias, unknown>, sizes: Map<unknown, number>): number {
  const known = sizes.get(node)
  if (known !== undefined) return known
  const inside = isAlias(node)
    ? [targets.get(node)]
    : isPair(node)
      ? [node.key, node.value]
      : isCollection(node)
        ? node.items
        : []
  const size = inside.reduce<number>((sum, item) => sum + sizeOf(item, targets, sizes), 1)
  sizes.set(node, size)
  return size
}
