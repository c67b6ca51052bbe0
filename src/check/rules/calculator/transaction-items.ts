import { capacityKind, isNeed, isOfBytes, sentenceOf, unitsOfItem } from '../../../claims/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import { isWithin, type RuleText } from '../judgement.ts'
import { capacityPage } from './capacity.ts'
import { prove } from './evidence.ts'
import { nearbyOf } from './nearby.ts'
import { tellCapacity, type Verdict } from './plain-capacity.ts'

/** "In one transaction", "a transaction with", "each transaction reads". */
const IN_ONE = /\b(?:an?|one|each|every|per|single|the) (?:\w+ )?transaction\b/i
/** What goes into a transaction. */
const ITEMS = /^(?:item|put|write|read|get|update|insert|record|row|entry|document)s?$/i

/** What makes a size that of all items, or units those of one of them or of half of what happens. */
const TOGETHER = /^,? (?:in all|altogether|together|in total|all told)\b/i
const OF_ONE = /^\S* (?:for each|each|apiece|per|of them|for one|to (?:prepare|commit))\b/i

/** What a transaction has besides its items of one size: "and checks a fourth"; what follows from them is no such thing. */
const BESIDES =
  /\b(?:and|plus|besides|also|another|further|as well|then)\b(?! (?:so |thus |therefore |hence |then )?(?:it |this |that |they )?(?:takes?|costs?|needs?|uses?|consumes?|is|are|makes?|comes?)\b)/i

/** Holds the units of a transaction with several items of one size against twice what these take by themselves. */
export function judgeTransactionItems(text: RuleText, index: number): Verdict | undefined {
  const { document, mentions } = text
  const mention = mentions[index] as Mention
  const kind = capacityKind(mention, document.text)
  if (!kind || mention.partner >= 0 || mention.hedge !== undefined || /^(?:s|min|h|day)$/.test(mention.per))
    return undefined
  const around = nearbyOf(text, index, /\btransact\w*/gi)
  if (!around) return undefined
  const [first, second, ...more] = around.near.filter(({ value, unit }) => value !== '1' || unit !== 'count')
  if (!first || !second || more.length > 0 || ![first, second].every(({ per, hedge }) => per === '' && !hedge))
    return undefined
  if (first.unit !== 'count' || !ITEMS.test(first.noun) || !isOfBytes(second)) return undefined
  const said = document.text.slice(sentenceOf(document, first.start).start, mention.start)
  if (!IN_ONE.test(said) || !isNeed(document.text, around.start, [first, second], mention)) return undefined
  const behind = (one: Mention) => document.text.slice(Math.max(one.end, one.nounEnd), one.end + 40)
  if (TOGETHER.test(behind(second)) || OF_ONE.test(behind(mention))) return undefined
  const [one] = unitsOfItem(second, kind, 'transactional')
  if (!one) return undefined
  const units = Number(first.value) * one.units
  const working = `${first.value} × ${one.units}, as ${one.how} takes`
  if (isWithin(mention, units, units)) return { evidence: [prove(capacityPage.name, index, units, working)] }
  if (BESIDES.test(document.text.slice(first.end, mention.start))) return undefined
  return { judged: tellCapacity(text, index, kind, [{ units, why: '', working, isUsual: true }]) }
}
