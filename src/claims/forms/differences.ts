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

const UP = '(?:increase|rise|jump|growth)'
const DOWN = '(?:drop|decline|fall|cut|reduction|decrease)'
/** "From 480 to 600 is a", "went from 480 to 600, so a" */
const MOVED =
  "from _{a} to _{b}(?:,(?: (?:so|that['’]s|which is|or|we have|you have))*| (?:is|was|means|makes)|\\. (?:That['’]s|That (?:is|was)|It['’]s)) an? "
/** "Going from 480 to 600 raises it by", "from 480 to 600, you're raising that by"; "the cost" would be something else. */
const MOVING = "from _{a} to _{b},? (?:(?:it|that|this|which|you|we|they)(?:['’](?:s|re|ve))?(?: are| is)? )?"
const WHAT = `(?: (?:it|this|that|them))? by _{=p}${STOP}`

const JOINED =
  '(?:(?:has|have|were|was)? ?(?:joined|came|come|arrived|hired|added|born|bought|moved in)(?: (?:us|in|since|anew))?)'
const WENT =
  '(?:(?:has|have|were|was)? ?(?:left|gone|went|quit|died|retired|sold|scrapped|moved out|resigned)(?: (?:us|since))?)'

/** What there is, and not what there was. */
const NOW =
  '(?:(?!\\b(?:ago|before|beg[au]n|start\\w*|was|were|last|from|than|compared|then|another|used)\\b)[^‹›.!?]){0,40}'

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
  // "We were 43. Five have joined since and three have left us, so there are 45 of us"
  form(
    'stock',
    `{a#}(?: [\\w-]+){0,2}[.,;] {b#}(?: [\\w-]+)? ${JOINED}(?:,|,? and) {c#}(?: [\\w-]+)? ${WENT}(?:,|,? and|,? so|\\.)${NOW} _{=#}(?! (?:is|was|are|were)\\b)`,
  ),
  // "From $497 down to $78, we save about 84 percent"
  form(
    'fall',
    `from _{a} (?:down )?to _{b},? (?:so )?(?:we|you|they|it|that|this|which) (?:would |will )?(?:saves?|saved) _{=p}${STOP}`,
  ),
  form('rise', `${MOVED}${UP} of _{=p}${STOP}`),
  form('fall', `${MOVED}${DOWN} of _{=p}${STOP}`),
  form('rise', `${MOVING}(?:raises|raised|increases|increased|lifts|lifted|raising|increasing)${WHAT}`),
  form(
    'fall',
    `${MOVING}(?:cuts?|cutting|reduces|reduced|reducing|lowers|lowered|lowering|shrinks|shrank|shrinking)${WHAT}`,
  ),
  form(
    'change',
    `from _{a} … to _{b}[^‹›.!?]{0,30}[,:–—] (?:an? (?!annual|yearly|monthly|weekly|daily|average)(?:\\w+ )?${GAP} of|${BY}) ?_{=p}(?! (?:of|twice|a|each|per|every)\\b)`,
  ),
  form(
    'rest of all',
    `{a%}${NO_OTHER}[^‹›.!?]{0,40} {bq}${APART}[^‹›.!?]{0,30} (?:the remaining|the other|the rest,?) _{=p}`,
  ),
  form(
    'partition',
    '{d#}[^‹›.!?]{0,20}: _{a#} [^‹›.!?]{0,25}, _{b#} [^‹›.!?]{0,25},? and _{=#}(?: [^‹›.!?]{0,30})?(?:[.!?]|$)',
  ),
]
