import { ALONE, END, FIRST, form, STOP } from './form.ts'

/** Not one of several products of which the sum is told: "2 at €6 and 3 at €4 come to €24". */
const SOLE = '(?<! at ‹[^›]*›(?: each)?(?: and| plus|,|, and|;) )'
const EACH = '(?: each| apiece| a piece)'

/** So many of so much each. */
export const products = [
  form('product', `${SOLE}{a} (?:of (?:them|these|those) )?(?:each )?at _{b$}${EACH}? ~ {=$}${ALONE}`),
  form('product', `${FIRST}{a#} … {b$}${EACH} ~ {=$}${ALONE}`),
  form(
    'product',
    `{b/}(?: in [\\w-]+)?(?:,|;|:| –)? (?:(?:and )?so|that['’]s|which is|(?:which |that )?makes|making) _{=} (?:for|over|in|during) _{a}${STOP}`,
  ),
  form(
    'product',
    `{b$/}[^‹›.!?]{0,20}, (?:so|and|which means)[^‹›.!?]{0,20} {a#}[^‹›.!?]{0,30} (?:costs?|come to|comes to|is|are|was|were)(?: (?:us|me|you|them))? _{=$}${END}`,
  ),
  form(
    'product',
    `(?:each|every|a single|‹#[^›]*›)[^‹›.!?]{0,25} {b}[^‹›.!?]{0,25}, so _{a#} (?:\\w+ ){0,2}(?:produce|make|need|use|take|cost|give|hold|carry|write|read|generate|store|weigh|earn|pay|bring) _{=}`,
  ),
  // "Forty loaves a day, six days a week. Two hundred and forty loaves, every week"
  form(
    'product',
    `${FIRST}{a/}, {bt/}[,.;:–—]?(?: (?:and|so|that['’]s|that is|which is|makes|which makes|you['’]ve done|you have))* _{=}`,
  ),
  form(
    'product',
    `at _{b$} each, (?:the |all |those |these )?{a}[^‹›.!?]{0,20} (?:costs?|come to|comes to|are|is|makes?|brings? in|earns?)(?: (?:us|me|you|them))? _{=$}${END}`,
  ),
  form(
    'product',
    `{b$/} for (?:the |all |these |those )?{a}(?:[,:]? (?:saves?|costs?|makes?|is|are|comes to|adds up to))?(?: (?:us|me|you|them))? _{=$}${END}`,
  ),
  // "Twelve months of $4,200 are $50,400"
  ...['$', 'd', 't'].map((sort) =>
    form(
      'product',
      `${FIRST}{a} of (?:the |those )?{b${sort}} (?:are|is|makes?|comes? to|costs?) _{=${sort}}${ALONE}${END}`,
    ),
  ),
  // "Three regions with 1,200 units each, plus 400 for the index, is 4,000 units"
  form(
    'product and more',
    `${FIRST}{a#} (?:with|of|at|times) {b}${EACH}?,? plus (?:another |a further )?{c}(?: [\\w-]+){0,3},? (?:is|are|makes?|comes? to|gives?) _{=}${END}`,
  ),
  // "The queue grew by 600 a second. Over the 6,060 seconds that's 3,636,000"
  form(
    'in that time',
    `${FIRST}{b/}[^‹›.!?]{0,30}[.,;:–](?: (?:and|so|but))? (?:over|in|during|for|within) (?:the |those |all |these )?_{at}(?: of [^‹›.!?]{0,25})?,? (?:that['’]s|that is|this is|it['’]s|it is|which is|makes|is|that makes|that gives) _{=}${ALONE}${END}`,
  ),
  form(
    'product',
    `\\b(?:each|every)(?: [\\w-]+){0,3} _{a}(?: [\\w-]+)?,? (?:and|so) (?:all )?(?:the )?{b}(?: of (?:them|us|you))?(?: together)?(?: (?:need|take|cost|make|have|weigh|use|hold))? _{=}${STOP}`,
  ),
  form(
    'product',
    `{a}[^‹›.!?]{0,12},? and times _{b}(?: again| once more)? (?:is|are|makes?|gives?|that['’]s)(?: ‹n[^›]*› in)? _{=}`,
  ),
  form(
    'three',
    `${FIRST}at _{c$/}(?: a[ -]\\w+)?, (?:the |all |those |these )?{a#} (?:\\w+ )?of {b} (?:costs?|come to|comes to|are|is|makes?) _{=$}${END}${ALONE}`,
  ),
  // "Two people, nine days, $520 a day: $9,360"
  form(
    'three in a row',
    `${FIRST}{a#},(?: and)? {b}(?: [\\w-]+)?,(?: and)?(?: at)? {c$/}(?: each| a head| apiece)?[:,;–]? ?(?:(?:that['’]s|makes|so|which makes|comes to|is|are) )*_{=$}${ALONE}`,
  ),
  form(
    'three',
    `${FIRST}at _{c$/}(?: and| for| over| with) {bt}(?: a month)?, (?:the |all )?{a#}(?: [\\w-]+){0,2} (?:costs?|come to|are|is|makes?) _{=$}${ALONE}`,
  ),
  form('ratio', '{ac} … in {=#} (?:\\w+ )?of _{b#}(?:[.,;]|$)'),
  // "Six lanes, eight swimmers per lane: 48 at once"
  form('each', `{a#}, {b#/}[,:;–—][^‹›.!?]{0,30} {=#}`),
]
