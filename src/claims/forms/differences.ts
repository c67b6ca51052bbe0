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

/** The first percentage of its sentence. */
const NO_OTHER = '(?<!‹%[^.!?]*‹%[^›]*›)'

/** Not a part of the part before. */
const APART = '(?! (?:by|of (?:them|that|this|it|these|those|whom|which))\\b)'

/** What is left, what is more, what lies between. */
export const differences = [
  form('difference', `{a} … ${GONE} … {b} … {=}(?: [\\w-]+)? ${LEFT}`),
  form('difference', `{a} … ${GONE} … {b}[^‹›.!?]{0,30} left with _{=}`),
  form(
    'difference',
    `after \\w+ing (?:\\w+ )?{b} of ${OURS} {a},? … (?:have|has|had|are|were) _{=}(?= left\\b|[.;!?]|$)`,
  ),
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
  form(
    'difference',
    `of ${OURS} {a}[^‹›.!?]{0,30}: _{b}[^‹›.!?]{0,25} and {c}[^‹›.!?]{0,25}, (?:so|which leaves|leaving)[^‹›.!?]{0,25} {=}`,
  ),
  form('difference', `{a}(?: [\\w-]+)?[,;:–—] ?_{=} ${MORE}(?: [^‹›.,;:!?]{0,30})? {b}`),
  form(
    'difference',
    `{a}[^‹›.!?]{0,50} {b} (?:years? )?(?:younger|less|fewer|lower|cheaper|shorter|lighter),? (?:is|are|has|have|costs?) _{=}${END}`,
  ),
  form('difference', '(?:w[io]n|beat|lost|led|leads?|ahead) … by {=}[^‹›.;!?]{0,15}[,:(–—] ?{a} to {b}'),
  form(
    'difference',
    `(?:before|last \\w+|originally|at first|was|were) _{a}[^‹›.!?]{0,25} {b} (?:now|today|this \\w+)[,:;][^‹›.!?]{0,25}(?:saved?|shaved(?: off)?|lost|gained|cut|won|added) _{=}`,
  ),
  form(
    'difference',
    `{a} (?:before|last \\w+|originally|at first)[^‹›.!?]{0,25} {b} (?:now|today|this \\w+)[,:;][^‹›.!?]{0,25}(?:saved?|shaved(?: off)?|lost|gained|cut|won|added) _{=}`,
  ),
  form('difference', `from _{a} … to _{b}[^‹›.!?]{0,30}[,:–—] an? (?:\\w+ )?${GAP} of _{=}`),
  form('change', `from _{a} … to _{b}[^‹›.!?]{0,30}[,:–—] an? (?:\\w+ )?${GAP} of _{=p}(?! of\\b)`),
  form(
    'rest of all',
    `{a%}${NO_OTHER}[^‹›.!?]{0,40} {bq}${APART}[^‹›.!?]{0,30} (?:the remaining|the other|the rest,?) _{=p}`,
  ),
  form(
    'rest of all',
    `{a%}${NO_OTHER}[^‹›.!?]{0,40} {bq}${APART}[^‹›.!?]{0,30} {cq}${APART}[^‹›.!?]{0,30} (?:the remaining|the other|the rest,?) _{=p}`,
  ),
  form(
    'partition',
    '{d#}[^‹›.!?]{0,20}: _{a#} [^‹›.!?]{0,25}, _{b#} [^‹›.!?]{0,25},? and _{=#}(?: [^‹›.!?]{0,30})?(?:[.!?]|$)',
  ),
  form('partition', '{d#}[^‹›.!?]{0,20}: _{a#} [^‹›.!?]{0,25} and _{=#}(?: [^‹›.!?]{0,30})?(?:[.!?]|$)'),
  form(
    'difference',
    `from _{a} … to _{b}[^‹›.!?]{0,30}, (?:adding|gaining|losing|saving|dropping|shedding|a (?:gain|loss|saving) of) _{=}${STOP}`,
  ),
  form(
    'change',
    `from _{a} … to _{b}[^‹›.!?]{0,30}, (?:cutting|reducing|shrinking|growing|raising|lowering|saving|gaining|increasing) (?:\\w+ ){0,3}(?:by )?_{=p}`,
  ),
  form(
    'yearly gap',
    `from _{a$} … to _{b$/}[.,;:–—] (?:that|which|it|this|so that|so it) saves? (?:us |you |me )?_{=$/}`,
  ),
  form(
    'difference',
    '(?:\\bby|\\bwas|\\bended|\\bfinished) _{a#} to {b#},? an? (?:majority|margin|lead|gap|difference) of _{=#}',
  ),
  form('difference', `{a}[^‹›.!?]{0,30} {b}[^‹›.!?]{0,12}(?:over|under|short|ahead|behind) by _{=}${END}`),
]
