/** What the words around a number say that it is: the outcome of a working, and of which. One bit each. */
export const CUE = {
  /** that's, which is, makes, so, equals, an equals sign or colon before it */
  result: 1,
  /** is, costs, takes: may state an outcome, or a premise */
  verb: 131_072,
  /** together, total, in all, adds up */
  sum: 2,
  /** left, remaining, the gap, saves, more, fewer */
  difference: 4,
  /** average, each, per, a head */
  each: 8,
  /** need, lasts, pays for itself */
  need: 16,
  /** off, discount, reduced by */
  off: 32,
  /** tax, on top, a rise */
  onTop: 64,
  /** share, of them, out of */
  share: 128,
  /** rose, fell, grew, from … to */
  change: 256,
  /** at, costing, for each: a price or a rate */
  at: 512,
  /** a year, annual; a month; a week; a day */
  year: 1024,
  month: 2048,
  week: 4096,
  day: 8192,
  /** times, as much */
  ratio: 16_384,
  /** not, instead of, was promised: said of a value that does not hold */
  denied: 32_768,
  /** or, i.e., in other words, in brackets: the same said again */
  again: 65_536,
  /** set off by a comma or a dash: the outcome told as an afterthought */
  apposed: 262_144,
  /** missed, spent, sold: said of what was taken away */
  less: 524_288,
  /** with, at, for, from right before it: what something is worked out from */
  premise: 1_048_576,
  /** the label of a line before it, "Per region cost:" */
  labelled: 2_097_152,
  /** you would need, pays for itself, breaks even */
  payback: 4_194_304,
  /** percentage points */
  points: 8_388_608,
  /** a verb right after it: it is what something is said of */
  subject: 16_777_216,
  /** plus, another, a further: one more part of a sum */
  plus: 33_554_432,
  /** rose, more, dearer: it became, or is, the greater of two */
  up: 67_108_864,
  /** fell, less, cheaper: it became, or is, the smaller of two */
  down: 134_217_728,
  /** the, these, all right before it: "the four" are some that were named */
  group: 268_435_456,
  /** nothing more of its clause behind it */
  last: 536_870_912,
} as const

const words = new Map<string, number>()
function learn(bit: number, list: string): void {
  for (const word of list.split(' ')) words.set(word, (words.get(word) ?? 0) | bit)
}
learn(
  CUE.result,
  "that's thats that’s equals equal = so thus therefore hence makes make making made gives give giving gave means meant mean namely totals totaling totalling amounts yields yield works leaving becomes leaves bringing becoming meaning say translates translate translating equates equating corresponds implies implying",
)
learn(
  CUE.verb,
  "is are was were it's get gets got bring brings brought cost costs pay pays paid earn earns adds take takes took taking need needs needed run runs ran then reach reaches deliver delivers sit sits use uses used come comes came go goes went have has had move moves travels",
)
learn(CUE.sum, 'total totals totalled together altogether combined sum sums overall totalling')
learn(
  CUE.difference,
  'left remaining remain remains remained difference gap saves save saving savings saved more less fewer short shortfall spare margin profit net lost lose loses losing gain gained overran over keep keeps still open shrunk shrink grown grew apart minus without drop dropped drops fell fall rise rose risen increase increased decrease decreased longer later earlier extra ahead behind cheaper dearer surplus deficit missing leaves leaving leave after above below up down difference loss lighter heavier shorter reduction cut missed left-over dry unsold unpaid balance owed additional gained gaining warmer colder decline declined declines losses reductions smaller larger bigger greater undercut narrower wider',
)
learn(
  CUE.less,
  'missed lost sold used spent gave draining drained spending using paying paid deducting deducted after minus without less withdrew removed returned refunded deducted subtract',
)
learn(CUE.plus, 'plus another further additional added adding add adds')
learn(CUE.each, 'each average averages averaged averaging mean per apiece every head person piece')
learn(
  CUE.need,
  'need needs needed takes take lasts last after break-even breakeven even pay pays paid off payback until sell recoup cover recover require requires provide worth',
)
learn(CUE.off, 'off discount discounted reduced less cheaper rebate minus keeps keep trade fee commission')
learn(
  CUE.onTop,
  'tax vat tip top markup mark-up raise more plus rise surcharge interest increase gross including add adds adding',
)
learn(CUE.share, 'share percent percentage proportion fraction of')
learn(
  CUE.change,
  'rose risen rise rises fell fall falls fallen grew grown grow grows growth increase increased increases decrease decreased dropped drop drops up down jump jumped change changed gain gained lost slower faster more less higher lower cheaper dearer cut shrank shrunk lighter heavier saving saves save plus decline declined declines declining loss losses reduction reductions reduced reduces climb climbed climbs surge surged surges soared swelled slump slumped plunged plunge dip dipped rising falling growing bigger smaller larger greater taller wider narrower improved improvement raised raise hike hiked shed slashed expanded contracted cuts shrink shrinks shrinking fewer above below',
)
learn(
  CUE.up,
  'rose risen rise rises grew grown grow grows growth increase increased increases increasing jump jumped climbed climb gain gained gains more higher up dearer raise raised longer heavier surcharge rising growing above soared surged swelled expanded uplift hike hiked boost boosted surge surges surging climbs climbing raises hikes greater bigger larger taller wider improvement extra gaining outgrew upward',
)
learn(
  CUE.down,
  'fell fall falls fallen decrease decreased decreases decreasing drop dropped drops less lower fewer down cheaper cut cuts shrank shrunk shrink save saves saved saving savings reduction reduced reduces lighter shorter off discount rebate falling sank decline declined below gone shortfall dip dipped plunged slump slumped trimmed quicker sooner declines declining loss losses reductions reducing shrinking smaller narrower slashed contracted shed sheds slumps plunge plunges dips undercut downward rebates discounted shortened trims',
)
learn(CUE.at, 'at @ costs costing charge charges each price priced rate')
learn(CUE.year, 'year yearly annual annually years annum twelve-month')
learn(CUE.month, 'month monthly months')
learn(CUE.week, 'week weekly weeks')
learn(CUE.day, 'day daily days')
learn(CUE.ratio, 'times twice double doubled triple tripled half fold as factor ratio')
learn(CUE.denied, 'not instead rather promised planned expected claims claimed estimated estimate thought')

const phrases: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:in all|all told|all in|in total|adds? up|all of (?:it|them|that)|put together|for the lot|adding up|all up|grand total)\b(?!, or\b)/,
    CUE.sum,
  ],
  [
    /\b(?:comes? (?:out )?(?:to|at)|came (?:out )?(?:to|at)|works? out|worked out|amounts? to|that is|that was|that makes|this is|this makes|which (?:is|was|means|makes|gives|comes|leaves|brings)|for a total|adds? up to|it (?:is|was|makes)|in other words|to be exact|boils down)\b/,
    CUE.result,
  ],
  [/(?:^|[,;(] ?)(?:or|i\.e\.|that is|in other words|which is|equivalently|namely)\b[^,;]{0,24}$/, CUE.again],
  [/\b(?:you|we|they|it|this|that|he|she|i|which|one) then\b/, CUE.result],
  [
    /, (?:and |so )?(?:we|you|i|they)(?:['’](?:re|m)| are)(?: now)? at\b|\b(?:brings|takes|puts) (?:us|you|me|it|them) (?:to|at)\b/,
    CUE.result,
  ],
  [/\b(?:you|we|i|one)(?: (?:'ll|will|would))? (?:get|arrive at|end up (?:with|at)|land (?:on|at))\b/, CUE.result],
  [/\bthe (?:rest|others?)\b/, CUE.difference],
  [/[×*]\s*$/, CUE.ratio],
  [/[:=≈→⇒]\s*$/, CUE.result],
  [/[,–—;(]\s*(?:(?:about|roughly|some|nearly|almost|or|just|only|exactly|an?|around)\s+)*$/, CUE.apposed],
  [/\bout of\b/, CUE.share],
  [
    /(?<!out |even |stands? |put |arrived? |sits? |down |up |goes |go |sells? |sold |lasts? |paid |ran |runs? |in |priced |us |this |['’]re )\b(?:with|at|for|from|during|within|against|on|if|when|every|than|first|free|same)(?: (?:the|its|their|our|a|an|only|just|about|those|these))*\s*$/,
    CUE.premise,
  ],
  [
    /\b(?:needs?|pays? (?:for )?(?:itself|off|back)|(?:re)?paid (?:off|back|for|after)|earned back|recouped|recovered|worth it|break(?:s|ing)?[- ]even|would do|(?:to|we) sell|lasts?)\b/,
    CUE.payback,
  ],
  [/^\s*points?\b/, CUE.points],
  [/\b(?:the|these|those|all|our|my|your|their|other)\s*$/, CUE.group],
  [
    /\b(?:pays? (?:for )?(?:itself|off|back)|paid off|earned back|recouped|break(?:s|ing)?[- ]even|cross(?:es)? over|no dearer|worth it)\b/,
    CUE.need,
  ],
]

const making = new Set(['make', 'makes', 'made', 'making'])

const subjectVerb =
  /^ (?:need|needs|get|gets|take|takes|took|give|gives|gave|bring|brings|cost|costs|open|would|will|can|could|had|have|has|go|goes|went|work|live|came|come|make|makes|weigh|run|runs|use|uses|pay|voted|said|want|borrowed|finished|moved|wrote|noticed)\b/

/** What the words right behind a figure say of it. */
export function readSubject(trail: string): number {
  return subjectVerb.test(trail) ? CUE.subject : 0
}

/** The cues that a stretch of lower-case text holds. */
export function readCues(text: string): number {
  let found = 0
  let last = ''
  let start = -1
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at)
    const isWord =
      (code >= 97 && code <= 122) ||
      code > 127 ||
      ((code === 39 || code === 45 || code === 46) && start >= 0 && isLetter(text.charCodeAt(at + 1)))
    if (isWord && start < 0) start = at
    else if (!isWord && start >= 0) {
      const word = text.slice(start, at)
      // What makes up half of a bill does not rise.
      if (!(word === 'up' && making.has(last))) found |= words.get(word) ?? 0
      last = word
      start = -1
    }
  }
  for (const [pattern, bit] of phrases) if (pattern.test(text)) found |= bit
  return found
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122
}
