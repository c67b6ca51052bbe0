import { END, form, THE } from './form.ts'

const DONE =
  "[^‹›.!?;]{0,25}(?:,|;|:| –| —|\\.)?(?: (?:and|so|then|that['’]s|that (?:is|makes|gives|leaves|comes to)|it['’]s|this (?:is|makes|gives)|(?:you|we|I)(?:['’](?:re|ve|ll))?|the (?:result|answer|outcome) is|gives?|giving|makes|making|leaves|leaving|is|are|at|get|got|have|end up|arrive|come|to|with|out|be))+ _{=}"
/** Nothing else is said of it. */
const SOLE = `(?! (?:more|less|fewer|times|too)\\b)${END}`

/** What somebody is told to work out, and what comes out: "divide 50 by 0.1, and you're at 500". */
export const tasks = [
  form('quotient', `\\bdivid(?:e|ed|ing) ${THE}{a}[^‹›.!?;:]{0,30} by ${THE}{b}${DONE}${SOLE}`),
  form('times', `\\bmultipl(?:y|ied|ying) ${THE}{a}[^‹›.!?;:]{0,30} by ${THE}{b}${DONE}${SOLE}`),
  form('sum', `\\badd(?:ed|ing)? ${THE}{a}[^‹›.!?;:]{0,30} (?:to|and) ${THE}{b}${DONE}${SOLE}`),
  form(
    'minus',
    `\\b(?:subtract(?:ed|ing)?|tak(?:e|ing)|took|deduct(?:ed|ing)?) ${THE}{b}[^‹›.!?;:]{0,30} (?:off|from|away from) ${THE}{a}${DONE}${SOLE}`,
  ),
]
