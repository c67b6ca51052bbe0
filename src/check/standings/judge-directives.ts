import type { Mention } from '../../numbers/index.ts'
import type { Document } from '../../text/index.ts'
import type { Bound } from '../bindings/bound-figure.ts'
import type { Finding, Place } from '../finding.ts'
import { makeFinding, placeOf, placeOfMention, wordsOf } from '../make-finding.ts'
import type { Coverage, LedgerFigure } from './ledger.ts'

interface Judged {
  readonly file: string
  readonly document: Document
  readonly mentions: readonly Mention[]
  readonly bound: readonly Bound[]
  readonly ledger: readonly LedgerFigure[]
}

const MOST_BY_DIRECTIVE = 0.05

/** Waivers that nothing needs: without them the figure rests on something already, and nothing was found about it. */
export function findUnusedWaivers(
  { file, document, bound, ledger }: Judged,
  silenced: ReadonlySet<number> = new Set(),
): Finding[] {
  const standings = new Map(ledger.map(({ mention, standing }) => [mention, standing]))
  return bound.flatMap(({ start, end, binding, mention }) => {
    if (binding.kind !== 'waive' || standings.get(mention) === 'waived' || silenced.has(mention)) return []
    const rest = standings.get(mention)
    const why = rest === undefined ? 'its number carries no weight' : `the figure is ${rest} without it`
    return [
      makeFinding(
        placeOf(file, document, start, end),
        'binding/unused-waiver',
        `this waiver waives nothing: ${why}`,
        'warning',
      ),
    ]
  })
}

/** The finding of a text in which too many figures rest on the author's word alone. */
export function judgeShare(place: Place, { byDirective, figures }: Coverage): Finding[] {
  if (figures === 0 || byDirective <= MOST_BY_DIRECTIVE * figures) return []
  const share = `${byDirective} of ${figures} figures are waived or declared given by a directive`
  const finding = makeFinding(place, 'binding/waived-share', `${share}; 5 % is the most`)
  return [{ ...finding, help: 'bind them to a bill or a fact, or take them out' }]
}

/** Every figure that rests on nothing, as an error: for texts under a floor. */
export function listUnbound({ file, document, mentions, ledger }: Omit<Judged, 'bound'>): Finding[] {
  return ledger.flatMap(({ mention, standing }) => {
    const said = mentions[mention]
    if (standing !== 'unbound' || !said) return []
    const message = `${JSON.stringify(wordsOf(document, said))} rests on nothing: neither worked out, nor derived, nor cited`
    const finding = makeFinding(placeOfMention(file, document, said), 'binding/unbound', message)
    return [{ ...finding, help: 'bind it: :fig[…]{is=…}, {fact=…}, {given=…} or {waive=… until=…}' }]
  })
}
