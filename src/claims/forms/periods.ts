import { ALONE, FIRST, form, STOP } from './form.ts'

const YEAR = '(?:in|over|for|across|during) (?:a|one|the) (?:whole |full |calendar )?year'
const THAT =
  "(?:,?(?: and)? (?:so|then|thus|i\\.e\\.|that['’]s|that (?:is|was|makes|gives|comes to|would be)|which (?:is|makes|gives|means|comes to|amounts to)|it['’]s|it (?:is|makes|comes to|would be)|making|meaning)(?: only| already| another)?)+"
const SAVES =
  "(?:(?:it|that|this|which|you|we|they|I)(?:['’](?:s|d|ll))?(?: would| will)? )?(?:saves?|costs?|pay|paid|comes? to|makes?|is|adds? up to|amounts? to|be)"

/** What so much a month comes to in a year, or so much a year in a month. */
export const periods = [
  // "At $10,176 a month, the year will come to $122,112"
  form(
    'in a year',
    `${FIRST}at _{a/}, (?:the|a) (?:whole |full )?year (?:will |would )?(?:comes? to|costs?|is|makes?|be) _{=}${ALONE}`,
  ),
  // "Over a year: $3,800 a month is $45,600"
  form('in a year', `${YEAR}[:,] _{a/} (?:is|makes|comes to|are) _{=}${STOP}`),
  // "€70 a month. In a year that's €840"
  form(
    'in a year',
    `{a/}[^‹›.!?]{0,30}[.,;:–](?:${THAT})? ${YEAR}(?: (?:that['’]s|that is|it['’]s|it is|${SAVES}))? _{=}${STOP}`,
  ),
  // "With €70 less each month, we'd save €840 in a year"
  form('in a year', `${FIRST}with _{a/}[^‹›.!?]{0,30}, ${SAVES} _{=} ${YEAR}${STOP}`),
  // "€70 a month, which makes €840 a year"; "€840 a year, so €70 a month"
  form('for its period', `{a/}(?:[,;:.]| –)${THAT} _{=/}${STOP}`),
]
