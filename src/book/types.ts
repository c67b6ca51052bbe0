/** A day, as `2025-08-28`. */
export type IsoDate = string

/** How sure a figure is: from a price list or a document; an assumption that may be edited; sources disagree. */
export type Certainty = 'listed' | 'assumed' | 'open'

/** An exact decimal as a string, or the bounds between which it is known to lie. */
export type Amount = string | { readonly from: string; readonly to: string }

/** Where a record comes from. */
export interface Source {
  readonly id: string
  readonly title: string
  /** What kind of thing was read: the seller's list, the seller's words, the seller's code, another's report, our own. */
  readonly kind: 'price-list' | 'document' | 'vendor-code' | 'report' | 'own'
  readonly published: IsoDate
  readonly url?: string
}

/** A place where something is sold. */
export interface Region {
  readonly code: string
  readonly name: string
  /** Other words for the place, as texts say them. */
  readonly words: readonly string[]
}

/** Regions that belong together under a rule, with the fact that says so. */
export interface RegionSet {
  readonly name: string
  readonly fact: string
  readonly regions: readonly string[]
}

/** Something that has a price, and the unit it is priced in. */
export interface PriceItem {
  readonly id: string
  readonly label: string
  readonly unit: string
}

/** What every record says of itself. Age counts from `checked`; after `review` somebody should look again. */
export interface Dated {
  readonly source: string
  readonly published: IsoDate
  readonly checked: IsoDate
  readonly review: IsoDate
  /** First and last day on which it holds; absent where none is known. */
  readonly validFrom?: IsoDate
  readonly validTo?: IsoDate
  readonly certainty: Certainty
  readonly note?: string
}

/** One price: `amount` is null where the thing is known not to be sold. `*` stands for every region. */
export interface PriceRecord extends Dated {
  readonly item: string
  readonly region: string
  /** The receiving region, for prices of a pair. */
  readonly to?: string
  readonly amount: Amount | null
  readonly unit: string
}

/** One statement about behaviour under a permanent id, in our own words, with the figure it asserts if it asserts one. */
export interface FactRecord extends Dated {
  readonly id: string
  readonly statement: string
  /** Names and aliases of the thing the fact is about. */
  readonly about: readonly string[]
  /** Words for the property of it. */
  readonly aspect: readonly string[]
  readonly amount?: Amount
  readonly unit?: string
  /** How the figure bounds the thing; `exact` where absent. */
  readonly bound?: 'exact' | 'at most' | 'at least' | 'typical'
  /** Where in the source it stands. */
  readonly place: string
}

/**
 * How texts speak of a fact, as token patterns: words apart by spaces, alternatives by `|`; `~` stands for any ending, `..`
 * for a few words, `#` for the number; a token or a plural s may be left out where `?` follows.
 */
export interface Phrasing {
  readonly fact: string
  /** The subject that must be spoken of. */
  readonly topic: string
  /** Words of which the paragraph must hold one. */
  readonly near?: readonly string[]
  /** Words that make the sentence mean something else. */
  readonly unless?: readonly string[]
  /** Statements that the fact contradicts. */
  readonly wrong?: readonly string[]
  /** Statements of the fact's number. */
  readonly figure?: readonly string[]
  /** Statements that the fact contradicts where they are affirmed: slots apart by `&`, in any order. See Phrasings. */
  readonly says?: readonly string[]
  /** Statements that the fact contradicts where they are denied. */
  readonly denies?: readonly string[]
  /** Words beside which a number is that of the fact, as slots. */
  readonly counts?: readonly string[]
  /** The smallest number that is meant, where smaller ones are about something else. */
  readonly least?: string
  /** Facts whose numbers are right here too. */
  readonly also?: readonly string[]
}

/** How texts state the price of one of several items: patterns as for facts; `times` for prices said for so many. */
export interface PricePhrasing {
  readonly items: readonly string[]
  readonly topic: string
  readonly times?: string
  readonly unless?: readonly string[]
  readonly figure: readonly string[]
}

/**
 * The words for the subjects of facts, and how texts speak of these. `words` are sets of synonyms that a slot names in
 * angle brackets; a slot with `^` before it may stand in the sentence before.
 */
export interface Phrasings {
  readonly words?: Readonly<Record<string, string>>
  readonly subjects: Readonly<Record<string, readonly string[]>>
  readonly phrasings: readonly Phrasing[]
  readonly prices: readonly PricePhrasing[]
}

/** A set of records of one domain. */
export interface Pack {
  readonly schema: 'crossfoot/pack@1'
  readonly name: string
  readonly sources: readonly Source[]
  readonly regions: readonly Region[]
  readonly regionSets: readonly RegionSet[]
  readonly items: readonly PriceItem[]
  readonly prices: readonly PriceRecord[]
  readonly facts: readonly FactRecord[]
  readonly speech?: Phrasings
}
