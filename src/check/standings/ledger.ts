/** On what a figure rests; the first that holds. */
export const STANDINGS = ['computed', 'derived', 'cited', 'given', 'waived', 'unbound'] as const

export type Standing = (typeof STANDINGS)[number]

/** A relation that a figure was held against, with what the working gives. */
export interface LedgerClaim {
  readonly rule: string
  readonly value: number
  readonly ok: boolean
}

/** What was found out about a number: on what it rests, its working, and the claim that was recomputed. */
export interface Evidence {
  /** The index of the number among those read. */
  readonly mention: number
  readonly standing: Exclude<Standing, 'unbound'> | undefined
  readonly working: string
  readonly claim?: LedgerClaim
  /** Whether the author named what it rests on: then nothing that could be inferred beside it counts. */
  readonly isProof?: boolean
  /** Whether an author declared it by a directive. */
  readonly byDirective?: boolean
}

/** A figure with its standing, its working, and every claim that was recomputed. */
export interface LedgerFigure {
  readonly mention: number
  readonly standing: Standing
  readonly working: string
  readonly claims: readonly LedgerClaim[]
  readonly byDirective: boolean
}

/** How many figures of a text rest on what; waived and declared ones apart. */
export interface Coverage {
  readonly standings: Readonly<Record<Standing, number>>
  readonly figures: number
  readonly bound: number
  /** Figures that an author waived or declared given by a directive. */
  readonly byDirective: number
}

/** Counts the figures of one text, or of several. */
export function countStandings(ledger: readonly LedgerFigure[]): Coverage {
  const standings: Record<Standing, number> = { computed: 0, derived: 0, cited: 0, given: 0, waived: 0, unbound: 0 }
  let byDirective = 0
  for (const figure of ledger) {
    standings[figure.standing]++
    if (figure.standing === 'waived' || (figure.standing === 'given' && figure.byDirective)) byDirective++
  }
  return { standings, figures: ledger.length, bound: ledger.length - standings.unbound, byDirective }
}
