import { isCapitalAt } from './around.ts'
import { openers, stops } from './lexicon.ts'
import { stems, times } from './patterns.ts'
import { capital, type Place } from './place.ts'
import { isMeasure, isPlural, unitNamed } from './units.ts'

const shares =
  /^(?:by|to|about|roughly|nearly|almost|over|under|only|just|than|around|saves?d?|cuts?|costs|takes|least|which|share)$/

const compared = new RegExp(`^ (?:less|more|fewer|(?:${stems})er|as (?:much|many|\\p{L}+ as)|the)\\b`, 'u')
/** Behind these a third is one more: "Two men dig, and a third cooks"; but not behind two years or two of six. */
const inOrder = new RegExp(
  `\\b(?:first|second|third|fourth|fifth|sixth|one|another|then|(?:(?<!-)(?:two|three|four|[2-4])(?!\\S| (?:hundred|thousand|.illion|per|of|out|${times}))))\\b[^.?!]*$`,
  'i',
)
const otherPart =
  /(?:\b(?:half|(?<!the )thirds?|quarters?|fifths|percent|an? \p{L}+th(?= (?:of|off|away|to|goes|in|for|gone|lost|spent)\b))\b|%)[^.?!]*$/iu
/** "Three shops saw sales drop a third", "each got a third": what moves by a share, or is shared. */
const moved = /\b(?:each|drop(?:ped)?|fell|rose|grew|lost)(?: \p{L}+)?(?: an?)? $/u
/** "a fifth lost to splashing", "a quarter spent" */
const done = /^ (?:full|empty|done|gone|lost|spent|sold|eaten|\p{L}+ed)(?=[.,;:!?)]|$| (?!the|its|h|an? )\p{Ll}{1,4} )/u
/** What closes a share, and stands behind no ordinal. */
export const afterShare = /^(?:$|[.;)?!\n]|,(?! \p{L}+er ))/u

const changedBy = /\b(?:rise|increase|cut|drop|fall|reduction|saving|jump|loss) of $/

/** "so a fifth.", "I gave a third to him", "Half of it is rice, a quarter is beans": no ordinal, which a noun follows. */
function isShare({ left, right, after }: Place, isQuarter: boolean): boolean {
  // "the end of a quarter", "a quarter in the slot"
  if (
    isQuarter &&
    (/^ (?:in|on(?! top(?! of))|from)\b/.test(right) || /(?:of|per|in|every) $/.test(left)) &&
    !otherPart.test(left) &&
    !changedBy.test(left)
  )
    return false
  return (
    (afterShare.test(right) ||
      done.test(right) ||
      after === 'aside' ||
      (stops.has(after) && !/^ (?:who|that|which|ha[ds]|went(?! to))\b/.test(right))) &&
    (/^ (?:off|away|back|aside|up|down|on top(?! of))\b/.test(right) ||
      otherPart.test(left) ||
      moved.test(left) ||
      !inOrder.test(left))
  )
}

const beforeTenths =
  /^(?:times|by|than|plus|minus|equals?|is|was|it['’]s|about|roughly|nearly|almost|over|under|only|just|exactly|use[sd]?|needs?|gets?|got|takes?|took|costs?)$/
/** What goes to a point of a list rather than to an amount. */
const places = /^(?:c[ao]me|go(?:es)?|went|back|on|refer|return|turn|skip|move)$/
const operator = /^(?:times|by|plus|minus)$/
const isNamedPoint = /^ of (?:the|this|that|our|my|your|his|her|its|their)\b|^:/

/** "times point three", "point five cores each": tenths; but "my point two" and "point three of the agenda" are labels. */
function isTenths(place: Place, known: boolean): boolean {
  const { draft, left, right, lower } = place
  if (known) return true
  if (isNamedPoint.test(right) && !operator.test(lower)) return false
  return (
    beforeTenths.test(lower) ||
    (lower === 'of' && openers.has(place.second)) ||
    (/^(?:to|from)$/.test(lower) && !places.test(place.second)) ||
    (lower === 'at' && /\b(?:set|closed|s[ia]ts?|peaked|stayed|held)\b[^.;:!?]*$/.test(left)) ||
    (draft.unit === 'count' && /^ \p{L}+s (?:each|per|apiece|every)\b/u.test(right))
  )
}

/** "a third week", "one fifty": what is a quantity only beside something that is missing. */
export function lacksUnit(place: Place, known: boolean): boolean {
  const { draft, lower, right } = place
  if (draft.needs === '' || (draft.fraction && compared.test(right))) return false
  if (draft.needs === 'unit' && draft.place < 0 && !draft.fraction) return !isTenths(place, known)
  // "not a third lock, just a third key"
  const shared =
    draft.fraction &&
    ((shares.test(lower) && !place.left.includes(place.said)) || isShare(place, draft.needs === 'unit'))
  if (draft.needs === 'share') return known || right.startsWith('-') || !shared
  return !known && !shared
}

/** A letter that stands for a number, and no unit behind one: "where N plus". */
const symbol = /(?:^|[^\d\p{L}/ ] ?|\p{L} )(?![Aa] )\p{L} \p{L}+ $/u

/** "a few hundred", "N minus one", "half past ten". */
export function isPartOfPhrase(place: Place): boolean {
  const { left, said, draft, lower } = place
  if ((lower === 'plus' || lower === 'minus') && symbol.test(left)) return true
  if (!draft.spoken) return false
  if (draft.unit === '' && draft.scale > 0 && (lower === 'a' || lower === 'an')) return true
  return (
    ((lower === 'past' || lower === 'of' || lower === 'couple') &&
      /^(?:half|quarter) past$|^couple of$| couple$/.test(`${place.second} ${lower}`)) ||
    ((lower === 'few' || lower === 'several' || lower === 'many') && /^(?:[htmb].*(?:red|and|ion)|dozen)/i.test(said))
  )
}

const halfOf = /^(?:an?|price|full|empty|million|acre|(?:kilo|meg|gig|tera).*)$/
/** "half-finished", "a quarter-tone"; but "half-inch", "quarter-million" */
const isPlainCompound = (after: string): boolean => unitNamed(after) === '' && !isMeasure(after) && !halfOf.test(after)

/** What joins a number to a word with a hyphen so that nothing is counted: "two-way", "one-off". */
export const fixed =
  /^-(?:for-\p{L}+|way|off|on|sized?|factor|phase|sided|handed|liner|shot|hot|cold|dimensional|tier|step|party|level|star|figure|digit|letter|piece|wheeler|seater|stop|thirds|by|time|wheel|pack|a-side|horse|eyes|xx|[xX]-?large|in-\S+-year|\p{Ll}{3,}(?<!e)ed)s?\b/u

/** "An r six g four x large": a machine as it is said. */
const instance = /(?:^|\W)[rmctx] (?:\w+ (?:g[dn]?|[iand]) )?$/i
const sized = /^ (?:(?:g[dn]?|[iand]) )?(?:(?:\w+ )?(?:x ?)?large|medium|small|micro|metal)\b/

/** "The women's masters four won": a boat or a side, called by how many it takes. */
const crews = /^(?:four|eight|eleven|fifteen)$/
const crewed = /(?:men|boys|girls|juniors|masters)['’]s?(?: (?:novice|lightweight|masters|cox\p{L}+))? $/iu

/** "fifty-fifty", "nine-to-five", "trailing zero", "one by one", "the second half". */
export function isFixed(place: Place): boolean {
  const { said, left, right, lower } = place
  const isBare = place.draft.unit === ''
  if (
    lower === 'oh' ||
    (said === 'nine' &&
      isBare &&
      !/ in the \S+ $/.test(left) &&
      /^(?:third|fourth|fifth|sixth|seventh)$/.test(lower)) ||
    (isBare &&
      ((right.startsWith(` by ${said}`) && !/^[-\p{L}]/u.test(right.slice(4 + said.length))) ||
        left.endsWith(` ${said} by `))) ||
    right.startsWith('-dollar question') ||
    // "ten dot four dot one": an address, a version.
    /^ (?:nil|(?:[a-z] )?dot |of (?:heart|spade|club|diamond)s\b|all[,.;]|percentile)/.test(right) ||
    /(?: dot (?:[a-z] |.+ slash )?|-for-|non-|-by-|\b[Ss]ub-)$/.test(left)
  )
    return true
  const word = said.toLowerCase()
  if (instance.test(left) && sized.test(right)) return true
  if (isBare && crews.test(word) && crewed.test(left)) return true
  if (word === 'a quarter' && right.startsWith('-')) return isPlainCompound(place.after)
  if (word === 'half' || word === 'a half') {
    if (isBare && (right.startsWith(' and half') || /\b[Hh]alf and $/.test(left))) return true
    const { after } = place
    if (
      /^(?:first|second|other|our|my|your|his|her|its|their|better|back|front|top|bottom|latter|former|upper|lower|each|either|later|last|next|this)$/.test(
        lower,
      ) ||
      /^(?:the|its|each) (?:left|right|near|far|inner|outer|\p{L}+ern)$/u.test(`${place.second} ${lower}`)
    )
      return unitNamed(after) === '' && !(isMeasure(after) && /[aeiou]/.test(after))
    return right.startsWith('-')
      ? isPlainCompound(after)
      : right.startsWith(' ') && /^(?:past|way|moon|marathon|asleep|dead|baked|open|closed|time|life)$/.test(after)
  }
  if (
    word === 'zero' &&
    (/^(?:trailing|leading|absolute|ground|patient|first|second|third|fourth|last)$/.test(lower) ||
      /^(?:-day| in on)/.test(right) ||
      (lower === 'net' && (isBare || place.isNamed || /-$/.test(left) || right.startsWith('-'))))
  )
    return true
  if (word === 'twenty-four' && /^[ -]seven\b(?! (?:point|hundred|thousand))/.test(right)) return true
  if (/^-to-(?:one|many|five)\b/.test(right)) return !/^-to-five.(?:[a-z]+s\b|per|min|sec|hour)/.test(right)
  return left.endsWith('-to-') && (word === 'one' || left.endsWith('nine-to-'))
}

/** In a title many words have capitals: "Two Hundred Threads Wait for Ten Sockets". */
const inTitle =
  /(?:(?:\p{Lu}\p{L}+ ){3}\p{Ll}{1,4}|(?:\p{Lu}[\p{L}’']*,? (?:\p{Ll}{1,4} ){0,2}){2}\p{Lu}[\p{L}’']* \p{Ll}{1,4}|(?:\n|: )\p{Lu}[\p{L}’']*(?: \p{Lu}[\p{L}’']*)* \p{Ll}{1,4}) $/u

/** "a starter called Seven": a capital in the middle of a sentence in lower case. */
export function isName(place: Place): boolean {
  const { draft, said, left, before, lower, right, opens } = place
  if (!isCapitalAt(said, 0) && !opens) return false
  if (opens) return draft.unit === '' && /^ \p{Lu}\p{Ll}+(?: \p{Lu}|[.,;])/u.test(right)
  if (!/^\p{Lu}\p{Ll}/u.test(said) || before === '') return false
  if (draft.unit === 'count' && inTitle.test(left) && isPlural(draft.noun === '' ? '' : place.after)) return false
  if (/['’]s$/.test(lower) && !inTitle.test(left)) return true
  if (lower === 'the' && /^(?: \p{Lu}\p{L}+)+(?:[.,;!?]| \p{Ll})/u.test(right)) return true
  return !capital.test(before) || /^ \p{Ll}/u.test(right)
}
