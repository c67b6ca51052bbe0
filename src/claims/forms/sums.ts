import { END, FIRST, form, SO } from './form.ts'

const WHOLE =
  '(?:over|for|across|in|on|during) (?:the|both|all|these|those)(?: (?:\\w+ )?(?:day|night|week|weekend|month|quarter|year|season|evenings?|mornings?|days|weeks|months|quarters|halves|half|regions?|sites?|teams?|shops?|stores?|rounds?|legs?|games?|matches|parts?|sessions?))?'
const TOGETHER =
  '(?:together|altogether|in all|in total|all told|combined|between them|the two(?: of them)?|both|the pair|all three|all four)'

/** Parts and what they come to. */
export const sums = [
  form('sum', `${FIRST}{a} … and {b}[^‹›.!?]{0,30}, _{=} ${WHOLE}(?: ‹[^›]*›)?${END}`),
  form('sum', `${FIRST}{a}[^‹›.!?]{0,30}, the other(?: one)? … {b}[^‹›!?]{0,12} ${TOGETHER} … {=}`),
  form(
    'sum',
    `${FIRST}{a}[^‹›.!?]{0,30}, {b}[^‹›.!?]{0,30} and {c}[^‹›.!?]{0,30}[,;] (?:so|that['’]s|which makes|making) _{=}`,
  ),
  form('sum', `add {b} … and {c} … and … {=}`),
  form(
    'sum',
    `{b} (?:years? )?(?:older|more|longer|higher|taller|heavier|dearer) than [^‹›.!?]{0,25}{a}[^‹›.!?]{0,25}, so[^‹›.!?]{0,20} (?:is|are|has|have|costs?|gets?) _{=}`,
  ),
  form(
    'sum',
    "(?:mix|add|combine|blend|take|put) … {a} … (?:with|and|to) {b} … (?:you (?:have|get)|gives?|makes?|makes up|you['’]ll have) _{=}",
  ),
  form(
    'sum',
    '(?<!\\b(?:points?|goals|team|squad) [^‹›.!?]{0,20}){=}[^‹›.!?]{0,30}(?:,|:|;| –| who| and)[^‹›.!?]{0,20}(?:won|winning) {a}, (?:drew|drawing) {b} and (?:lost|losing) {c}',
  ),
  form(
    'sum',
    `(?:won|winning) {a}, (?:drew|drawing|tied) {b} and (?:lost|losing) {c}[^‹›.!?]{0,30} of (?:the|our|their) {=}`,
  ),
  // Two products and what they come to: "two backups of 120 GB plus six of 10 GB take up 300 GB".
  form(
    'sum of products',
    `{a#}[^‹›.!?]{0,12} of _{b} (?:and|plus) {c#}[^‹›.!?]{0,20} of _{d}(?:,|:| –| —)?(?: \\w+){0,3} (?:take|takes|make|makes|come|comes|are|is|weigh|weighs|add|adds|need|needs|hold|holds|cost|costs)(?: up| up to| to| in at)? _{=}${END}`,
  ),
  form(
    'sum of products',
    `{a#}[^‹›.!?]{0,12} at _{b$}(?: each)? (?:and|plus) {c#}[^‹›.!?]{0,20} at _{d$}(?: each)?${SO} _{=$}`,
  ),
  form(
    'sum',
    `${FIRST}{a}(?: [\\w-]+)? and {b}(?: (?!respectively)[\\w-]+)?[.,;:–—] (?:that['’]s|so that['’]s|makes|that makes) _{=}(?! (?:more|less|fewer|times|too|years)\\b)`,
  ),
  form('sum', `${FIRST}{a}[^‹›.!?]{0,30}, {b}[^‹›.!?]{0,30} and {c}[^‹›.!?]{0,30}[,;] _{=} (?:in|over|within) ‹`),
]
