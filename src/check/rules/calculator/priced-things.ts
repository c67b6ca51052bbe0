import { type CapacityKind, isInfrequent, isOfDynamo, type Passage, unitsOfRequest } from '../../../claims/index.ts'
import type { Mention } from '../../../numbers/index.ts'

/** What a passage tells the price of: the items of the price list that may be meant. */
export interface PricedThing {
  readonly items: readonly string[]
  /** The unit of which an amount is paid for. */
  readonly unit: string
  readonly per: 'hour' | 'gb' | 'million'
  /** For how many units one of it may be paid, where that is not one. */
  readonly each?: readonly number[]
  /** Whether words name the service, so that no other's price can be meant. */
  readonly isNamed: boolean
}

const CLASS = /\b(?:db\.)?(r\d\w*\.\d*x?large)\b/gi

/** The one thing of which a passage tells the price; undefined where there is none or several. */
export function itemsOfPassage(passage: Passage, mention: Mention, whole: string): PricedThing | undefined {
  const things = [instance, capacity, storage, requests].flatMap((find) => find(passage, mention, whole) ?? [])
  return things.length === 1 ? things[0] : undefined
}

function instance(passage: Passage, _: Mention, whole: string): PricedThing | undefined {
  const { text } = passage
  const classes = new Set([...text.matchAll(CLASS)].map(([, name]) => (name as string).toLowerCase()))
  const [only] = classes
  if (only === undefined || classes.size > 1 || /\bwriter\b[^.]*\breader\b|\breader\b[^.]*\bwriter\b/i.test(text))
    return undefined
  const isNamed = /\baurora\b/i.test(whole)
  if (/\brds\b/i.test(whole) || (!isNamed && /\b(?:mysql|postgres\w*|mariadb)\b/i.test(whole))) return undefined
  const items = variantsOf(passage).map((variant) => `aurora.instance.${only}.${variant}`)
  return { items, unit: 'instance-hour', per: 'hour', isNamed }
}

function capacity(passage: Passage): PricedThing | undefined {
  if (!/\bacus?\b/i.test(passage.text)) return undefined
  return {
    items: variantsOf(passage).map((variant) => `aurora.acu.${variant}`),
    unit: 'ACU-hour',
    per: 'hour',
    isNamed: true,
  }
}

function storage(passage: Passage, { per }: Mention, whole: string): PricedThing | undefined {
  const { text, roles } = passage
  if (!/\bstor(?:e[sd]?|ing|age)\b|\bgb-month\b/i.test(text) && !/^GB(?:-month)?$/.test(per)) return undefined
  if (roles.stored.length === 0 && !/^GB(?:-month)?$/.test(per)) return undefined
  const isAurora = /\baurora\b/i.test(text)
  const isRare = isInfrequent(text)
  const isDynamo = isRare || /\bdynamodb\b/i.test(text)
  if (/\bread|\bretriev/i.test(text) || isAurora === isDynamo || (isRare && /\b(?:s3|efs|azure|google)\b/i.test(whole)))
    return undefined
  const items = isAurora
    ? variantsOf(passage).map((variant) => `aurora.storage.${variant}`)
    : classesOf(passage).map((name) => `dynamodb.storage.${name}`)
  return { items, unit: 'GB-month', per: 'gb', isNamed: isAurora || /\bdynamodb\b/i.test(whole) }
}

function requests(passage: Passage, { per }: Mention, whole: string): PricedThing | undefined {
  const { text, roles } = passage
  if (per !== '' || roles.million.length !== 1 || !/\bon[- ]demand\b/i.test(text) || !isOfDynamo(text, whole))
    return undefined
  const isWrite = /\bwrites?\b|\br?wrus?\b/i.test(text)
  if (isWrite === /\breads?\b|\brrus?\b/i.test(text)) return undefined
  const kind: CapacityKind = isWrite ? 'write' : 'read'
  const isCopied = isWrite && /\breplicat|\br?wru\b/i.test(text)
  const of = isCopied ? 'replicated-write' : kind
  const unit = isCopied ? 'rWRU' : isWrite ? 'WRU' : 'RRU'
  return {
    items: classesOf(passage).map((name) => `dynamodb.on-demand.${of}.${name}`),
    unit,
    each: unitsOfRequest(kind, text).map(({ units }) => units),
    per: 'million',
    isNamed: true,
  }
}

/** The configurations of a cluster's storage that words leave open; where two prices are told, each may be of either. */
function variantsOf({ text, roles }: Passage): readonly string[] {
  const isOptimized = /\bi\/o[- ]optimi[sz]ed\b/i.test(text)
  if (roles.price.length > 1 || isOptimized === /\bstandard\b/i.test(text)) return ['standard', 'io-optimized']
  return isOptimized ? ['io-optimized'] : ['standard']
}

/** The classes of a table that words leave open. */
function classesOf({ text, roles }: Passage): readonly string[] {
  if (!isInfrequent(text)) return ['standard']
  return roles.price.length > 1 ? ['ia', 'standard'] : ['ia']
}
