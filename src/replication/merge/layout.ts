import { at } from '../at.ts'
import type { Change, Image, Value, Version, Write } from '../history/version.ts'
import type { Operation } from '../run.ts'
import { type AddWinsSet, excludeFrom, includeIn, mergeSets, setElements } from './add-wins-set.ts'
import { addToCounter, type Counter, counterValue, mergeCounters } from './counter.ts'

/** How an attribute of a merged item is kept: one shared item, or one item for each region. */
type Kept = 'register' | 'counter' | 'set'

const KEPT: Readonly<Partial<Record<Change['kind'], Kept>>> = {
  put: 'register',
  update: 'register',
  add: 'counter',
  include: 'set',
  exclude: 'set',
}

/** What a merged item can't do, in words. */
export interface Unmergeable {
  readonly unmergeable: string
}

type Peek = (item: string) => Version | undefined

/** How merge types lie in a table: each attribute an item of its own, and of counters and sets one for each region. */
export class Layout {
  readonly #kept = new Map<string, Map<string, Kept>>()
  readonly #regions: readonly string[]

  constructor(operations: readonly Operation[], regions: readonly string[]) {
    this.#regions = regions
    const writes = operations.flatMap((operation) => (operation.kind === 'write' ? operation.writes : []))
    for (const { item, change } of writes) {
      const attributes = this.#kept.get(item) ?? new Map<string, Kept>()
      const kept = KEPT[change.kind]
      for (const name of attributesOf(change)) if (kept && !attributes.has(name)) attributes.set(name, kept)
      this.#kept.set(item, attributes)
    }
  }

  /** The items of the table that make up a merged item. */
  itemsOf(item: string): string[] {
    return [...(this.#kept.get(item) ?? [])].flatMap(([name, kept]) => this.#slots(item, name, kept))
  }

  /** The writes of the table that a write of a merged item becomes in a region. */
  writesOf({ item, change }: Write, region: string, mark: string, peek: Peek): readonly Write[] | Unmergeable {
    const expected = KEPT[change.kind]
    if (!expected) return { unmergeable: `${item} is kept in merge types, which can't be deleted as one` }
    const wrong = attributesOf(change).find((name) => this.#kept.get(item)?.get(name) !== expected)
    if (wrong !== undefined) {
      return { unmergeable: `${item}.${wrong} is kept as a ${this.#kept.get(item)?.get(wrong)}, not as a ${expected}` }
    }
    if (change.kind === 'put' || change.kind === 'update') {
      return [...change.attributes].map(([name, value]) => setAttributes(`${item}.${name}`, { value }))
    }
    if (change.kind === 'add') {
      const slot = slotOf(item, change.attribute, region)
      const counter = addToCounter(readCounter(region, peek(slot)), region, change.amount)
      return [...counter.values()].map((held) => setAttributes(slot, held))
    }
    if (change.kind !== 'include' && change.kind !== 'exclude') return []
    const slot = slotOf(item, change.attribute, region)
    const own = readSet(peek(slot))
    if (change.kind === 'include') {
      return [setAttributes(slot, { added: [...includeIn(own, change.element, mark).added] })]
    }
    const seen = this.#slots(item, change.attribute, 'set').map((name) => readSet(peek(name)))
    const { removed } = excludeFrom(own, seen.reduce(mergeSets), change.element)
    return [setAttributes(slot, { removed: [...removed] })]
  }

  /** A merged item as an application sees it, from what a region holds of its parts. */
  imageOf(item: string, held: Peek): Image | undefined {
    const image = new Map<string, Value>()
    for (const [name, kept] of this.#kept.get(item) ?? []) {
      const parts = this.#slots(item, name, kept).map(held)
      if (parts.every((part) => part === undefined)) continue
      if (kept === 'register') image.set(name, parts[0]?.image?.get('value') ?? null)
      else if (kept === 'set') image.set(name, setElements(parts.map(readSet).reduce(mergeSets)))
      else image.set(name, this.#count(parts))
    }
    return image.size === 0 ? undefined : image
  }

  #count(parts: readonly (Version | undefined)[]): number {
    const states = parts.map((part, i): Counter => readCounter(at(this.#regions, i), part))
    return counterValue(states.reduce(mergeCounters))
  }

  #slots(item: string, name: string, kept: Kept): string[] {
    if (kept === 'register') return [`${item}.${name}`]
    return this.#regions.map((region) => slotOf(item, name, region))
  }
}

function slotOf(item: string, name: string, region: string): string {
  return `${item}.${name}@${region}`
}

function setAttributes(item: string, attributes: Readonly<Record<string, Value>>): Write {
  return { item, change: { kind: 'update', attributes: new Map(Object.entries(attributes)) } }
}

function attributesOf(change: Change): string[] {
  if ('attributes' in change) return [...change.attributes.keys()]
  return 'attribute' in change ? [change.attribute] : []
}

function readCounter(region: string, version: Version | undefined): Counter {
  const read = (name: string) => Number(version?.image?.get(name) ?? 0)
  return new Map([[region, { plus: read('plus'), minus: read('minus') }]])
}

function readSet(version: Version | undefined): AddWinsSet {
  const read = (name: string) => {
    const held = version?.image?.get(name)
    return new Set(Array.isArray(held) ? held.map(String) : [])
  }
  return { added: read('added'), removed: read('removed') }
}
