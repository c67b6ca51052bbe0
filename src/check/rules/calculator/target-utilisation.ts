import { capacityKind, sentenceOf } from '../../../claims/index.ts'
import type { Mention } from '../../../numbers/index.ts'
import { isWithin, type RuleText } from '../judgement.ts'
import { capacityPage } from './capacity.ts'
import { prove } from './evidence.ts'
import { nearbyOf } from './nearby.ts'
import { tellCapacity, type Verdict } from './plain-capacity.ts'

const OF_UTILISATION = /\b(?:utili[sz]\w+|auto[ -]?scal\w*|per ?cent|peaks?)\b/gi
const FAR = 160
const SET =
  /\b(?:ha(?:s|ve|d)|(?:is|are) given|provision\w*|allocat\w+|sets?|settles?|scales?|leads? to|met (?:by|with)|calls? for|grows? to|ends? (?:up )?(?:at|on|with))\b/gi
const USED = /\b(?:us(?:e|es|ed|ing)|consum\w+|load|needs?|needed|peaks?|demands?|takes?)\b/gi
/** What says that one capacity comes of the other. */
const COMES_OF =
  /\b(?:so|thus|hence|therefore|consequently|should|must|ought|needs?|needed|means?|makes?|gives?|given|settles?|met (?:by|with)|calls? for|leads? to|ends? (?:up )?(?:at|on|with)|provisions|sets|scales|grows to|starts?|once|as soon as)\b|[=→]/i
/** What speaks of a time in which the capacity has not followed the load, or follows something else. */
const PASSING =
  /\b(?:since|because|still|yet|while|jump\w*|rose|fell|dropped|spik\w*|lags?|lagg\w+|delay\w*|minutes?|before|after|until|during|for now|already|at first|minimum|maximum|min|max|at (?:least|most)|(?:set|turn|scale)[sd]? (?:it |them )?(?:down|back))\b/i
/** How many times a capacity may be off, so that it is taken for the same. */
const [OFF, SLACK] = [2, 1.05]

/** Holds a provisioned capacity against the used one and the utilisation that is aimed at: 700 WCU at 70 % take 1,000. */
export function judgeTargetUtilisation(text: RuleText, index: number): Verdict | undefined {
  const { document, mentions } = text
  const mention = mentions[index] as Mention
  const kind = capacityKind(mention, document.text)
  if (!kind || mention.partner >= 0) return undefined
  const around = nearbyOf(text, index, OF_UTILISATION)
  if (!around || !/\butili[sz]|\bauto[ -]?scal/i.test(around.words)) return undefined
  const shares = around.near.filter(({ unit }) => unit === 'percent')
  const others = around.near.filter((one) => capacityKind(one, document.text) !== undefined)
  const [[share], [other]] = [shares, others]
  if (!share || !other || shares.length + others.length > 2 || share.hedge || other.hedge || other.partner >= 0)
    return undefined
  const roles = [roleOf(text, mention), roleOf(text, other)]
  if (capacityKind(other, document.text) !== kind || !roles.includes('set') || !roles.includes('used')) return undefined
  const percent = Number(share.value)
  if (percent <= 0 || percent >= 100) return undefined
  const isSet = roles[0] === 'set'
  const units = isSet ? (Number(other.value) * 100) / percent : (Number(other.value) * percent) / 100
  const working = `${other.value} ${isSet ? '÷' : '×'} ${percent} %`
  if (isWithin(mention, Math.floor(units), Math.ceil(units)))
    return { evidence: [prove(capacityPage.name, index, units, working)] }
  const link = document.text.slice(Math.min(share.end, other.end), mention.start)
  if (!COMES_OF.test(link) || PASSING.test(around.words)) return undefined
  // Whoever divides by the share where it is to be multiplied by is off by its square.
  const off = Math.max(OFF, (100 / percent) ** 2)
  const times = Number(mention.value) / units
  if (Math.max(times, 1 / times) > off * SLACK) return undefined
  return {
    judged: tellCapacity(text, index, kind, [{ units: Math.ceil(units), why: '', working, isUsual: true }]),
  }
}

/** Whether a capacity is set or used, by the nearest word before it in its sentence, or else behind it. */
function roleOf({ document }: RuleText, { start, end }: Mention): 'set' | 'used' | undefined {
  const sentence = sentenceOf(document, start)
  const [before, behind] = [
    document.text.slice(Math.max(sentence.start, start - FAR), start),
    document.text.slice(end, Math.min(sentence.end, end + FAR)),
  ]
  const last = (pattern: RegExp) => [...before.matchAll(pattern)].at(-1)?.index ?? -1
  const [set, used] = [last(SET), last(USED)]
  if (set !== used) return set > used ? 'set' : 'used'
  const first = (pattern: RegExp) => [...behind.matchAll(pattern)][0]?.index ?? behind.length
  const [later, usedLater] = [first(SET), first(USED)]
  if (later === usedLater) return undefined
  return later < usedLater ? 'set' : 'used'
}
