import { END, FIRST, form } from './form.ts'

const WHOLE =
  '(?:over|for|across|in|on|during) (?:the|both|all|these|those)(?: (?:\\w+ )?(?:day|night|week|weekend|month|quarter|year|season|evenings?|mornings?|days|weeks|months|quarters|halves|half|regions?|sites?|teams?|shops?|stores?|rounds?|legs?|games?|matches|parts?|sessions?))?'

/** Parts and what they come to. */
export const sums = [
  form('sum', `${FIRST}{a} … and {b}[^‹›.!?]{0,30}, _{=} ${WHOLE}(?: ‹[^›]*›)?${END}`),
  form(
    'sum',
    `${FIRST}{a}[^‹›.!?]{0,30}, {b}[^‹›.!?]{0,30} and {c}[^‹›.!?]{0,30}[,;] (?:(?:so|that['’]s|which makes|making) _{=}|_{=} (?:in|over|within) ‹)`,
  ),
  form(
    'sum',
    `${FIRST}{a}(?: [\\w-]+)? and {b}(?: (?!respectively)[\\w-]+)?[.,;:–—] (?:that['’]s|so that['’]s|makes|that makes) _{=}(?! (?:more|less|fewer|times|too|years)\\b)`,
  ),
  // "129.6. Add that to the 720 of Sunday and a week is 849.6"
  form(
    'added',
    `{a}(?: [\\w-]+)?[.,;:–]? (?:and )?add (?:that|this|it|them) to (?:the )?_{b}[^‹›.!?]{0,30} (?:is|are|makes?|get|comes? to|gives?|have) _{=}${END}`,
  ),
  // Two products and what they come to: "two backups of 120 GB plus six of 10 GB take up 300 GB".
  form(
    'sum of products',
    `{a#}[^‹›.!?]{0,12} of _{b} (?:and|plus) {c#}[^‹›.!?]{0,20} of _{d}(?:,|:| –| —)?(?: \\w+){0,3} (?:take|takes|make|makes|come|comes|are|is|weigh|weighs|add|adds|need|needs|hold|holds|cost|costs)(?: up| up to| to| in at)? _{=}${END}`,
  ),
]
