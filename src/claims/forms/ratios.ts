import { END, FIRST, form, OURS, SO, STOP } from './form.ts'

/** Not only at some times, nor several at once. */
const ALWAYS = '(?! (?:at|on|during|from|in|both|each)\\b)'
const ONE = '(?<!\\b(?:both|each|two|three|four|pair|several|lines|directions)\\b[^.!?]{0,60})'

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
  // "7.2 of 9 TB are filled and 0.15 TB come in each week, so the disk is full in 12 weeks"
  form(
    'fills',
    `{a} of (?:the |our )?{b}(?: \\w+)? (?:(?:are|is|was|were) )?(?:used|full|filled|taken|occupied|gone)\\b[^‹›.!?]{0,30} {c/}[^‹›.!?]{0,30} (?:full|filled(?: up)?|used up|out of (?:space|room)) in _{=t}${STOP}`,
  ),
  form(
    'fills',
    `from _{a} to (?:the )?_{b} at _{c/}[^‹›.!?]{0,20} (?:we have|you have|we['’]ve|there are|(?:it|that) (?:takes|will take|is)) _{=t}`,
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
