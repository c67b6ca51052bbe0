import { END, FIRST, form, OURS, OURS_OR_A, SO, STOP, THE } from './form.ts'

const FELL = '(?:fell|falls?|dropped|drops?|sank|declined|shrank|went down|decreased|lost|was cut|were cut|cut)'
const ROSE = '(?:rose|rises?|grew|grows?|climbed|went up|goes up|increased|jumped|put up|was raised|were raised)'

const RESERVE = '(?:headroom|reserve|margin|buffer)'
/** So much is set, and not left or in use. */
const SET =
  '(?:(?!\\b(?:us(?:e|ed|able|ing)|leav\\w*|left|free|kept|held|back|off|actual\\w*|real\\w*|sold|came|had|got|saw|took)\\b)[^‹›.!?]){0,50} _{=}'

const PLANNED =
  '\\b(?:plan(?:ned)?|budget(?:ed)?|expect(?:ed|ations?)?|forecast|estimated?|target|(?:we|they) (?:had )?(?:planned|expected|budgeted|reckoned))\\b'
/** Nothing is put on top of the price or paid another way before it is told what one pays. */
const UNCHANGED = '(?:(?!\\b(?:with|plus|including|after|tax|VAT|delivery|shipping|postage|fees?)\\b)[^‹›.!?]){0,20}'

/** Parts in percent and fractions, and what stays of the whole. */
export const shares = [
  form(
    'change',
    `(?:${FELL}|${ROSE}) by _{=%}(?:,? (?:down |up )?from _{a} … to _{b}| to _{b}[^‹›.;!?]{0,20} from _{a})`,
  ),
  // "A peak of 500 units, plus 20 percent headroom, makes 600"
  form(
    'raise',
    `{a}[^‹›.!?]{0,40}\\b(?:plus|and|add|adding) (?:an? )?{bp} (?:of )?(?:\\w+ )?${RESERVE}\\b${SET}${STOP}`,
  ),
  form('raise', `{a}[^‹›.!?]{0,40}\\b(?:plus|and|add|adding) (?:an? )?${RESERVE} of _{bp}${SET}${STOP}`),
  form(
    'rest',
    '(?<!\\b(?:up to|extra|further|another|additional) ){a%} (?:off|discount|rebate|less|cheaper)(?: \\w+)?[,:;–—]? ~ {=} instead of _{b}',
  ),
  form(
    'rest',
    `(?<!‹\\$[^›]*›[^‹›.!?:;]{0,60}){a%} (?:off|discount|rebate|reduction)[^‹›.!?]{0,30}[ ,:–—]_{b$} (?:becomes?|became|turns? into|is now|(?:comes?|came|goes|went|drops?|falls?|fell|shrinks?) (?:down )?to) _{=$}${END}`,
  ),
  form(
    'rest',
    `{a%} (?:off|discount on|rebate on) ${THE}{b$}${UNCHANGED}[,;:–—] (?:and |so |then )*(?:you|we|they|he|she|I|it)(?:['’](?:d|ll)| would| will)? (?:only )?(?:pay|paid|be paying|owe|be charged|cost|costs) _{=$}(?:(?= (?:for (?:it|them|this|that|these|those|all|both)|at the)\\b)|${END})`,
  ),
  form(
    'change from',
    `${PLANNED}[^‹›]{0,40} {a}[^‹›]{0,60} {b}[^‹›]{0,30} {=p} (?:over|above|more than|beyond|below|under|less than|short of) (?:the |our |their |its |what )?${PLANNED}`,
  ),
  form(
    'change',
    `${FIRST}{b}[^‹›.!?]{0,30} (?:where|while|whereas|against|instead of|rather than|compared with)[^‹›.!?]{0,30} {a}, so (?:it|that|this|we|you|they) (?:saves?|saved) _{=p}${STOP}`,
  ),
  form(
    'part',
    `{a%} (?:off|of|on) _{b$} (?:\\w+ )?(?:is|makes|comes to|earns|brings|gives|yields|saves)(?: (?:you|me|us|her|him|them))? _{=$}${END}`,
  ),
  // "A week has 10,080 minutes, half a percent of them is 50"
  form(
    'part of that',
    `{a}[^‹›.!?]{0,25}[,;:.](?: and)? _{b%} of (?:them|it|that|these|those) (?:is|are|makes?|comes? to|was|were) _{=}${END}`,
  ),
  form(
    'part of that',
    `{a}[^‹›.!?]{0,25}[.;](?: And)? of (?:them|these|those),? _{b%}[^‹›.!?,;:]{0,25}[:,](?: so| that['’]s)? _{=}${STOP}`,
  ),
  // "A mean of 240 a second, against a peak of 600, so 40 percent"
  form(
    'share of',
    `{a}[^‹›.!?]{0,25},? (?:against|out of|of) ${OURS_OR_A} (?:[\\w-]+ )?(?:peak|total|capacity|limit|maximum|allowance|quota|budget) of _{b},?${SO} _{=p}${STOP}`,
  ),
  // "You gain 105 ms, so 185 ms have shrunk by 57%"
  form(
    'share of',
    `\\b(?:gain|sav|los|cut|w[io]n|shav|add)\\w*(?: off)? _{a}(?: [\\w-]+)?,? (?:and )?so _{b}(?: [\\w-]+)? (?:has|have|is|are) (?:shrunk|fallen|dropped|come down|gone down|been cut|grown|risen|gone up|been reduced) by _{=p}${STOP}`,
  ),
  form(
    'share',
    `(?:(?:^|[.;:,] )of ${OURS}|\\bout of(?: ${OURS})?) {b}[^‹›.!?]{0,40},? _{a}[^‹›.!?]{0,30}${SO} _{=p}(?! (?:more|less|fewer|higher|lower|over|up|down)\\b)`,
  ),
]
