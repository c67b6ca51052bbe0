import { END, form, OURS, SO, STOP, THEM } from './form.ts'

const FELL = '(?:fell|falls?|dropped|drops?|sank|declined|shrank|went down|decreased|lost|was cut|were cut|cut)'
const ROSE = '(?:rose|rises?|grew|grows?|climbed|went up|goes up|increased|jumped|put up|was raised|were raised)'
const GONE = '(?:ga?ve away|lost|sold|used|spent|ate|took|lent)'

/** Parts in percent and fractions, and what stays of the whole. */
export const shares = [
  form('part', `{b} …, ?_{a%} of ${THEM}, _{=}`),
  form('part', `{b}[,;:–—] _{a%} of ${THEM}, _{=}`),
  form(
    'part',
    `{b$}[^‹›.!?]{0,40} {a%} (?:off|discount|on top|service|tip)(?! plus| with| and an?\\b)[^‹›.!?]{0,30}(?:a tip of|you save|you['’]re saving|we save|a saving of|a discount of) _{=$}`,
  ),
  form('change', `(?:${FELL}|${ROSE}) by _{=%},? (?:down |up )?from _{a} … to _{b}`),
  form('change', `(?:${FELL}|${ROSE}) by _{=%} to _{b}[^‹›.;!?]{0,20} from _{a}`),
  form(
    'rest',
    '(?<!\\b(?:up to|extra|further|another|additional) ){a%} (?:off|discount|rebate|less|cheaper)(?: \\w+)?[,:;–—]? ~ {=} instead of _{b}',
  ),
  form('raise', '{a%} (?:more|dearer|extra)(?: \\w+)?[,:;–—]? ~ {=} instead of _{b}'),
  form(
    'rest',
    `${GONE} … {a%} of ${OURS} _{b} and (?:kept|keeps?|has|had|have|(?:is|was|are|were) left with) _{=}(?:(?= (?:left|over)\\b)|${STOP})`,
  ),
  form(
    'rest',
    `(?:discount|reduction|saving)[^‹›.!?]{0,12} {a%}, so[^‹›.!?]{0,30} {b$}[^‹›.!?]{0,30} (?:for|at|costs?|down to) _{=$}${END}`,
  ),
  form('raise', `(?!‹%/){a%}[^‹›.!?]{0,30} turn(?:ed|ing|s) … {b} into _{=}${STOP}`),
  form('of many', `{n#} (?:in|out of) _{b} of ${OURS} _{a#}[^‹›.!?]{0,30}, (?:or )?_{=#}${STOP}`),
  form(
    'part',
    `{a%} (?:off|of|on) _{b$} (?:\\w+ )?(?:is|makes|comes to|earns|brings|gives|yields|saves)(?: (?:you|me|us|her|him|them))? _{=$}${END}`,
  ),
  form(
    'share',
    `(?:^|[.;:,] )of ${OURS} {b}[^‹›.!?]{0,30},? _{a}[^‹›.!?]{0,30}${SO} _{=p}(?! (?:more|less|fewer|higher|lower|over|up|down)\\b)`,
  ),
]
