import { END, FIRST, form, OURS, SO, STOP } from './form.ts'

/** Not only at some times, nor several at once. */
const ALWAYS = '(?! (?:at|on|during|from|in|both|each)\\b)'
const ONE = '(?<!\\b(?:both|each|two|three|four|pair|several|lines|directions)\\b[^.!?]{0,60})'

const SHARED =
  '(?:divided|split|shared|spread|distributed)(?: out| up)?(?: evenly| equally)? (?:by|among|amongst|between|over|across) (?:the |our |all |those )?'
/** What each of them has of it. */
const GETS =
  "(?:,|:|;| –|\\.)?(?: (?:and|so|or|that['’]s|that is|which|this|it|is|are|makes?|gives?|leaves?|leaving|giving|making|comes? to|costs?|works out at|each|every|one|of (?:them|us|you)|(?:each|every) (?:of the )?\\w+|pays?|gets?|got|paid|owes?|has|have|needs?|takes?|holds?|handles?)){0,6} _{=}(?! (?:more|less|fewer|of (?:them|it|that))\\b)"
const BACK =
  '(?:comes? back|came back|pa(?:ys?|id) (?:itself )?(?:back|off)|pays? for (?:itself|themselves)|(?:recouped|recovered|earned back))'
const SAVED = '(?:sav(?:es?|ed|ing)|less|cheaper)'

/** So much for one, so many times, once in so many. */
export const ratios = [
  form('factor', 'from _{a} … to _{b}[^‹›.;:!?]{0,20}[,:]? ~ (?:factor of )_{=x}'),
  form('ratio', `{a}(?:,? or|,| –) ~ {=} (?:for )?(?:each|every one) of ${OURS} {b#}${STOP}`),
  form(
    'ratio',
    `{a}[^‹›.;!?]{0,60}(?:\\. (?:That['’]s|That is|So|It['’]s) )?\\b(?:(?:an average|a mean) of|averag(?:es?|ing)) _{=}(?: [\\w-]+)? (?:for |to )?(?:each|every one) of ${OURS} {b#}`,
  ),
  form(
    'portion',
    `{a#}[^‹›.!?]{0,40} {b#}[^‹›.!?]{0,40}[,;](?: (?:and|so|or|that['’]s|i\\.e\\.|only|just|about|roughly))+ {n#} (?:in|out of) _{=#}`,
  ),
  form(
    'ratio',
    `{a#} in (?:the |these |those |all )?{bt}(?: of [^‹›.!?]{0,20})? (?:are|is|makes?|come to|gives?) _{=/}${END}`,
  ),
  form('shared', `${FIRST}${SHARED}_{b},? (?:the |that |this |our )?_{a}(?: [\\w-]+){0,4}${GETS}`),
  form('shared', `${FIRST}{a}[^‹›.!?;]{0,40} ${SHARED}_{b}(?: (?!as\\b)[\\w-]+){0,2}${GETS}`),
  form(
    'shared',
    `(?:divid(?:e|ing)|split(?:ting)?|shar(?:e|ing)|spread(?:ing)?) (?:the |that |this |our |all )?_{a}[^‹›.!?;]{0,40} (?:by|among|between|over|across|into) (?:the |our |all |those )?_{b}(?: [\\w-]+){0,2}${GETS}`,
  ),
  // "18 instances in 3 zones, 6 in each"
  form('shared', `${FIRST}{a#} in (?:the |our |all )?_{b#}[,;:–] (?:that['’]s |so )?_{=} (?:in|for|to) each${STOP}`),
  // "480 ms, eight times the median of 60 ms"
  form('so many times', `{a}, _{=x} (?:times )?the (?:[\\w-]+ ){0,3}{b}${STOP}`),
  // "With $4,200 saved each month, the $63,000 come back after 15 months"
  form(
    'paid back',
    `(?:${SAVED}[^‹›.!?]{0,15} {a/}|{a/}(?: [\\w-]+)? ${SAVED})[^‹›.!?]{0,40} {b$}[^‹›.!?]{0,40} ${BACK} (?:after|in|within) _{=t}${STOP}`,
  ),
  // "7.2 of 9 TB filled and 0.15 TB more each week, the disk is full in 12 weeks"
  form(
    'fills',
    `{a} of (?:the |our )?{b}(?: \\w+)? (?:(?:are|is|was|were) )?(?:used|full|filled|taken|occupied|gone)\\b[^‹›.!?]{0,30} {c/}[^‹›.!?]{0,30} (?:full|filled(?: up)?|used up|out of (?:space|room)) in _{=t}${STOP}`,
  ),
  form(
    'fills',
    `from _{a} to (?:the )?_{b} at _{c/},? (?:we have|you have|we['’]ve|there are|(?:it|that) (?:takes|will take|is)) _{=t}(?:${STOP}|(?= (?:before|until|till)\\b))`,
  ),
  // "21 MB a second, or 168 Mbit"
  form(
    'in bits',
    `{ad/}(?:[,;:(]| –|\\.)(?: ?(?:so|or|that['’]s|that is|which is|i\\.e\\.|in bits,?|on the wire,?|times (?:8|eight),?))+ _{=b}`,
  ),
  // "Every 12 minutes, which gives you 5 an hour"
  form('every', `${FIRST}every {bt}${ALWAYS}[^‹›.!?]{0,40}(?:,|;| –|\\bor\\b)[^‹›.!?]{0,25} {=#/}${STOP}`),
  form(
    'so every',
    `${FIRST}${ONE}every {bt}${ALWAYS}(?:(?!\\b(?:each|both|ways?|directions?)\\b)[^‹›.!?]){0,25}(?:${SO}|[,;]? (?:which|that) (?:is|makes|gives)|means)(?: (?:you|us|there are|we get|we have|you get|it is))* _{=#/}${STOP}`,
  ),
  form(
    'mean',
    `^(?!.*\\bweight(?:s|ed)\\b).*?{a..z}[^‹›.!?]{0,40} (?:mean|average)(?: (?:mark|score|grade|result|value|price|time))? (?:of|is|was|=|:) _{=}${END}`,
  ),
  form(
    'mean',
    `(?<!\\bweighted )(?:mean|average)[^‹›.!?]{0,40} {a..z}[^‹›.!?]{0,12} (?:is|was|were|comes to|came to|=|:) _{=}${END}`,
  ),
]
