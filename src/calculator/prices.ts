import { type Amount, type Book, findPrice, getFact } from '../book/index.ts'
import { amount, type Given, type Quantity, range } from '../quantity/index.ts'

/** A price that the book doesn't have, which is neither zero nor any other number. */
export interface NotPriced {
  readonly state: 'not-priced' | 'not-sold'
  readonly item: string
  readonly region: string
  readonly why: string
  /** How much of it would be paid for, where that is known. */
  readonly used?: Quantity
}

/** Prices and facts of a book on a day, as quantities. */
export interface Prices {
  readonly book: Book
  readonly on: string
  price(item: string, region: string, to?: string): Quantity | NotPriced
  /** A fact's figure, in the fact's own unit or in the one that is asked for. */
  fact(id: string, unit?: string): Quantity
}

/** Whether something is priced. */
export function isPriced(price: Quantity | NotPriced): price is Quantity {
  return !('state' in price)
}

/** Applies a price; what is not priced stays so, and remembers how much was used. */
export function charge(
  price: Quantity | NotPriced,
  used: Quantity,
  cost: (price: Quantity) => Quantity,
): Quantity | NotPriced {
  return isPriced(price) ? cost(price) : { ...price, used }
}

function quantityOf(value: Amount, unit: string, given: Given): Quantity {
  return typeof value === 'string' ? amount(value, unit, given) : range(value.from, value.to, unit, given)
}

// A course prices a thousand workloads, all of them with one book on one day.
const opened = new WeakMap<Book, Map<string, Prices>>()

/** The prices of a book on a day; each is looked up once. */
export function openPrices(book: Book, on: string): Prices {
  const days = opened.get(book) ?? new Map<string, Prices>()
  opened.set(book, days)
  return remember(days, on, () => makePrices(book, on))
}

function makePrices(book: Book, on: string): Prices {
  const prices = new Map<string, Map<string, Map<string | undefined, Quantity | NotPriced>>>()
  const facts = new Map<string, Map<string | undefined, Quantity>>()
  const inner = () => new Map()
  return {
    book,
    on,
    price(item, region, to) {
      const ofRegion = remember(remember(prices, item, inner), region, inner)
      return remember(ofRegion, to, () => lookUp(book, on, item, region, to))
    },
    fact(id, unit) {
      return remember(remember(facts, id, inner), unit, () => readFact(book, id, unit))
    },
  }
}

// Maps within maps rather than one key of joined names: a series of bills asks tens of thousands of times.
function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}

function lookUp(book: Book, on: string, item: string, region: string, to?: string): Quantity | NotPriced {
  const answer = findPrice(book, to === undefined ? { item, region } : { item, region, to }, on)
  const label = book.items.get(item)?.label ?? item
  if (answer.state === 'not-priced') {
    const place = to === undefined ? `in ${region}` : `from ${region} to ${to}`
    return { state: 'not-priced', item, region, why: `${label} ${place}: ${answer.why}` }
  }
  if (answer.state === 'not-sold') return { state: 'not-sold', item, region, why: `${label} is not sold in ${region}` }
  const { price } = answer
  const origin = {
    kind: 'price',
    id: to === undefined ? `${item} ${region}` : `${item} ${region} ${to}`,
    date: price.published,
    checked: price.checked,
    review: price.review,
  }
  return quantityOf(price.amount, price.unit, {
    label,
    certainty: price.certainty,
    origin: price.note === undefined ? origin : { ...origin, note: price.note },
  })
}

function readFact(book: Book, id: string, unit: string | undefined): Quantity {
  const fact = getFact(book, id)
  if (fact.amount === undefined) throw new Error(`the fact ${id} has no figure to reckon with`)
  const origin = { kind: 'fact', id, ...(fact.note === undefined ? {} : { note: fact.note }) }
  return quantityOf(fact.amount, unit ?? fact.unit ?? '', { label: fact.statement, certainty: fact.certainty, origin })
}
