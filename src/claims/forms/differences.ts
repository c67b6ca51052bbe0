import { END, form, OURS, STOP } from './form.ts'

const GONE =
  '(?:cut off|ga?ve away|los[et]|losing|sold|us(?:es?|ed)|spen[dt]|ate|eaten|drank|took|taken|dropped out|left|went|gone|sent off|threw away|broken?|paid|handed out|drove|covered|read|finished)'
const LEFT =
  '(?:(?:were|are|was|is) )?(?:left|remain(?:s|ed|ing)?|over|to go|still there|spare|in stock|unused|free|available)'
const MORE =
  '(?:more|less|fewer|longer|shorter|higher|lower|above|below|faster|slower|heavier|lighter|cheaper|dearer|older|younger|better|worse) than'
const REST =
  '(?:the other|the others,?|the rest,?|(?<!\\b(?:for|in|over|of|to|with|on|during) )the remaining|leaving|leaves|which leaves)'
const GAP =
  '(?:difference|increase|rise|drop|decline|fall|gain|jump|improvement|cut|reduction|saving|loss|decrease|swing|growth)'
const BY = '(?:cutting|reducing|shrinking|growing|raising|lowering|saving|gaining|increasing) (?:\\w+ ){0,3}(?:by )?'

/** The first percentage of its sentence. */
const NO_OTHER = '(?<!‹%[^.!?]*‹%[^›]*›)'

/** Not a part of the part before. */
const APART = '(?! (?:by|of (?:them|that|this|it|these|those|whom|which))\\b)'

/** What is left, what is more, what lies between. */
export const differences = [
  form('difference', `{a} … ${GONE} … {b} … (?:{=}(?: [\\w-]+)? ${LEFT}|left with _{=})`),
  form('difference', `{b} of ${OURS} {a} … ${REST} _{=}`),
  form('difference', `(?:^|[.;:,–—] )(?:and |but )?of ${OURS}(?: [\\w-]+)? {a} … {b} … ${REST} _{=}`),
  form(
    'difference',
    `{a}[^‹›.!?]{0,40}{b} (?:used|taken|occupied|spent|full|gone|booked|reserved|sold)[^‹›.!?]{0,20} {=}(?: [\\w-]+)? ${LEFT}`,
  ),
  form(
    'difference',
    `{a}[^‹›.!?]{0,40}{b} of (?:them|these|those)[^‹›.!?]{0,30}(?:so|leaving|leaves?|which leaves|the other|the rest|we can use|you can use) _{=}${END}`,
  ),
  form('difference', `{a}(?: [\\w-]+)?[,;:–—] ?_{=} ${MORE}(?: [^‹›.,;:!?]{0,30})? {b}`),
  form(
    'difference',
    `from _{a} … to _{b}[^‹›.!?]{0,30}[,:–—] (?:an? (?:\\w+ )?${GAP} of _{=}|(?:adding|gaining|losing|saving|dropping|shedding) _{=}${STOP})`,
  ),
  form(
    'so change',
    `(?:went|gone|goes|rose|risen|rises|fell|fallen|falls|grew|grown|climbed|dropped|came|come|moved) (?:up |down )?from _{a} to _{b},(?: (?:so|that['’]s|which is|or))* an? ${GAP} of _{=p}${STOP}`,
  ),
  form('change', `from _{a} … to _{b}[^‹›.!?]{0,30}[,:–—] (?:an? (?:\\w+ )?${GAP} of|${BY}) ?_{=p}(?! of\\b)`),
  form(
    'rest of all',
    `{a%}${NO_OTHER}[^‹›.!?]{0,40} {bq}${APART}[^‹›.!?]{0,30} (?:the remaining|the other|the rest,?) _{=p}`,
  ),
  form(
    'partition',
    '{d#}[^‹›.!?]{0,20}: _{a#} [^‹›.!?]{0,25}, _{b#} [^‹›.!?]{0,25},? and _{=#}(?: [^‹›.!?]{0,30})?(?:[.!?]|$)',
  ),
]
