import type { Claim } from './claim.ts'
import { endOf, type Figure, type Join } from './figure.ts'
import { formOf } from './model/form.ts'

const HEDGE =
  "(?:(?:about|around|roughly|nearly|almost|some|just|only|exactly|over|under|barely|hardly|a little|a good|a mere|well|more than|less than|not even|isn[’']t even|no more than) )*"
const LINK =
  "(?:(?:or|so|thus|i\\.e\\.|that is|that[’']s|this is|which is|which was|it[’']s|is|are|was|were|makes?|making|equals) )?"
/** "16 have closed, a third", "84 of 99, or 78 %": what leads to a share. */
const LEADS = new RegExp(`^(?: [^.,;:!?()]{1,40})?(?:,|;| \\(| [–—]| is| are| was| were) ?${LINK}${HEDGE}(?:an? )?$`)
/** "of the 64", "of our 2,100" */
const WHOLE = /^ (?:out )?of (?:the|these|those|all|our|my|your|his|her|its|their|\p{L}+['’]s)(?: \p{L}+)? ?[$€£]?$/u
/** Nothing goes on that would be what the share is of: "2 of 4, half price". */
const ENDS = /^(?:[.,;:!?)]|$| (?:or|of (?:them|these|those|it|all))\b)/
/** "We spent £1,350, so 55 percent of the £3,000 is left." */
const SUBJECT =
  /^ (?:\p{L}+ )?(?:is|are|was|were|has|have|had|will|would|remains?|stays?|still|left|goe?s?|went|can|could)\b/u
/** "Of the 99 who came", at the beginning of what is told. */
const FRONTED =
  /(?:^|[.;:,–—]\s+(?:and |but )?)[Oo]f (?:(?:the|these|those|all|our|my|your|his|her|its|their) )?[$€£]?$/
/** Several are taken together: "31 and 12, together half of the 98". */
const several = new Set<Join>(['and', 'comma', 'plus'])

/** Whether words tie a share to its part and its whole: "16 have closed, a third of the 64", "84 of the 99, or 78 %". */
export function isShareTold(
  { figure, inputs, working }: Pick<Claim, 'figure' | 'inputs' | 'working'>,
  figures: readonly Figure[],
  { text }: { readonly text: string },
): boolean {
  const [share, part, whole] = [figure, ...inputs].map((at) => figures[at]) as [Figure, Figure?, Figure?]
  if (part === undefined || whole === undefined || inputs.length > 2) return false
  if (formOf(working) !== (share.kind === 'percent' ? 'm(kd(ff))' : 'd(ff)')) return false
  if (part.sentence !== share.sentence || whole.sentence !== share.sentence) return false
  if (!isOneSort(part, whole) || !(share.kind === 'percent' || share.mention.fraction)) return false
  const between = (a: Figure, b: Figure) => text.slice(endOf(a.mention), b.mention.start)
  const isFronted = whole.index === share.index - 2 && part.index === share.index - 1
  if (!isFronted && several.has(part.join)) return false
  if (part.index === share.index - 1 && whole.index === share.index + 1)
    return LEADS.test(between(part, share)) && WHOLE.test(between(share, whole)) && !SUBJECT.test(behind(whole, text))
  if (!ENDS.test(behind(share, text))) return false
  if (part.index === share.index - 2 && whole.index === share.index - 1)
    return whole.join === 'of' && LEADS.test(between(whole, share))
  return (
    isFronted &&
    FRONTED.test(before(whole, text)) &&
    !part.join.match(/^(?:of|at|over|times)$/) &&
    LEADS.test(between(part, share))
  )
}

function isOneSort(part: Figure, whole: Figure): boolean {
  if ([part, whole].some(({ kind, mention }) => kind === 'percent' || kind === 'multiplier' || mention.fraction))
    return false
  return part.measure === whole.measure || part.measure === '' || whole.measure === ''
}

function behind({ mention }: Figure, text: string): string {
  return text.slice(endOf(mention), endOf(mention) + 20)
}

function before({ mention }: Figure, text: string): string {
  return text.slice(Math.max(0, mention.start - 16), mention.start)
}
