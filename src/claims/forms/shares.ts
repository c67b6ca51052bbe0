import { END, form, OURS, SO } from './form.ts'

const FELL = '(?:fell|falls?|dropped|drops?|sank|declined|shrank|went down|decreased|lost|was cut|were cut|cut)'
const ROSE = '(?:rose|rises?|grew|grows?|climbed|went up|goes up|increased|jumped|put up|was raised|were raised)'

/** Parts in percent and fractions, and what stays of the whole. */
export const shares = [
  form(
    'change',
    `(?:${FELL}|${ROSE}) by _{=%}(?:,? (?:down |up )?from _{a} … to _{b}| to _{b}[^‹›.;!?]{0,20} from _{a})`,
  ),
  form(
    'rest',
    '(?<!\\b(?:up to|extra|further|another|additional) ){a%} (?:off|discount|rebate|less|cheaper)(?: \\w+)?[,:;–—]? ~ {=} instead of _{b}',
  ),
  form(
    'part',
    `{a%} (?:off|of|on) _{b$} (?:\\w+ )?(?:is|makes|comes to|earns|brings|gives|yields|saves)(?: (?:you|me|us|her|him|them))? _{=$}${END}`,
  ),
  form(
    'share',
    `(?:^|[.;:,] )of ${OURS} {b}[^‹›.!?]{0,30},? _{a}[^‹›.!?]{0,30}${SO} _{=p}(?! (?:more|less|fewer|higher|lower|over|up|down)\\b)`,
  ),
]
