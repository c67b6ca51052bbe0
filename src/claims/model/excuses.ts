import type { Claim } from '../claim.ts'
import { CUE } from '../cues.ts'
import { digitsOf } from '../digits.ts'
import { endOf, type Figure } from '../figure.ts'
import { isOtherDowntime } from '../is-downtime-told.ts'
import { isAnother } from '../is-said-again.ts'
import { seconds } from '../measures.ts'
import { formOf } from './form.ts'
import { isLeftOpen } from './left-open.ts'
import type { Telling } from './telling.ts'

const MORE = /^(?: in (?:all|total)| altogether)? (?:with|including|incl\.?|counting|plus)(?![\p{L}\d])/u
const WITH =
  /\b(?:with (?:the|its|their|all|some|\p{L}+s) [^.;:!?\d]*|(?<!\bfor (?:\p{L}+ )?)(?:with|plus|after|including|and) (?:\p{L}+ )?(?:tax|VAT|GST|duty|delivery|shipping|postage|tips?|service|fees?)\b[^.;:!?\d]*|out of (?:an?|the|our) (?:\p{L}+ )?total of (?:\p{L}+ )?)$/u
const RELATIVE =
  /\b(?:half|twice|double|triple|treble|a third|a quarter|(?:two|three|four) times|as (?:much|many)) (?:of )?(?:that|this|it|as (?:much|many)|again|what)\b|\bas (?:much|many) again\b|\bthe same (?:again|for)\b/i
const ONCE = /\b(?:up ?front|one-off|one-time|once|deposit|joining fee|set-?up|to start with)\b/i
const NAMED = /\p{Lu}\p{Ll}+,? and \p{Lu}\p{Ll}+,? (?:each|both)\b/u
const EACH_TIME = /\b(?:annual|yearly|monthly|weekly|daily|year on year)\b[^.!?]*$/i
/** "From 4 to 5 servers raises the cost by" */
const OF_OTHER =
  /\b(?:rais|increas|lift|cut|reduc|lower|shr[aiu]nk|improv)\p{L}* (?:the|our|my|your|his|her|its|their|an?) (?:\p{L}+ ){1,3}by (?:about |roughly |only )?$/iu
const TIMES_OVER = /^ (?:twice|each|every|in a row|(?:two|three|four|five) times)\b/i
/** On something else than what it was before: "12% on fuel". */
const ON_OTHER =
  /^ on (?!(?:average|top|paper|what|this|that)\b|(?:the |that of the |their |its |his |her |our )?(?:last|years?|months?|quarter|week|day|season|old|previous|earlier|first|original|former|one|same|\p{L}+ ago|year ago)\b|a year ago|January|February|March|April|May|June|July|August|September|October|November|December|the [\p{L}]+ before|\d)/iu
const FURTHER = /\b(?:every|each) (?:further|additional|extra)\b/i
const EXCEPT = /\b(?:except|minus|less|but for|apart from|save for|not counting)\b/i
const OPENING =
  /\b(?:[5-9]|1[0-2]|five|six|seven|eight|nine|ten|eleven|noon)(?:[.:]\d\d)?(?: ?[ap]m)? (?:to|until|till) (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|noon|midnight)(?:[.:]\d\d)?(?: ?[ap]m)?(?=[,;:]| and| with|$)/i
const BEFORE_STOP = /^[^.!?]*/
const BREAK = /\b(?:breaks?|lunch|pauses?|rest|off|less|minus|(?:un)?paid)\b/i
const DAYS = /\b(?:days|daily|week|\p{L}+days?)\b/iu
const MADE =
  /\b(?:ma[kd]es?|produc\p{L}+|generat\p{L}+|harvest\p{L}*|yield\p{L}*|charg\p{L}+|panels?|sun|solar|turbines?)\b/iu
const FREE = /\bfree\b/i
/** What tells of a rest: "free", "the others", "saved", "aren't". */
const OF_REST =
  /\b(?:free|left|remain\p{L}*|rest|others?|unused|spare|empty|idle|available|missing|without|not|no|open|still|less|few\p{L}*|lower|cheaper|down|off|sav\p{L}+|cut\p{L}*|drop\p{L}*|f[ae]ll\p{L}*|shr[iau]nk\p{L}*|reduc\p{L}+|smaller|lost|gone|gain\p{L}*|discount|headroom)\b|n['’]t\b/iu
const IN_ALL = /\b(?:in (?:all|total)|altogether|together|all told|total)\b/i
const BEHIND = /^,? (?:in (?:all|total)|altogether|together|all told)\b/
const adders = new Set(['sum', 'product', 'percentage', 'period'].map((rule) => `arithmetic/${rule}`))
const shares = new Set(['d(ff)', 'm(kd(ff))'])
// A third may be so much more or less.
const NEARLY = 0.08
// Told in halves and quarters, a number is the next of them.
const QUARTERS = 0.125
// A sentence may be as long as a text: so many of its numbers are looked at.
const FAR = 12
// The next size to be had may be so many times what is needed.
const NEXT = 1.5
const MONTH = 30
const workdays = [20, 21, 22, 23]
const WORK = /\b(?:work\w*|hours?|shifts?|commut\w+|office|school)\b/i
const EVERY_DAY = /\b(?:every day|seven days|7 days|36[05]|weekends?|daily)\b/i
const MIXED = /(?:half|quarters?)$|[¼½¾]$/

/** Whether something that a relation leaves out tells why it does not hold. */
export function isExcused(telling: Telling, worst: Claim): boolean {
  return (
    isAnother(worst, telling.figures, telling) ||
    isOtherDowntime(worst, telling.figures, telling) ||
    isAtSea(telling, worst) ||
    isMade(telling, worst) ||
    isInCents(telling, worst) ||
    isNextSize(telling, worst) ||
    isOfTheRest(telling, worst) ||
    isOnWorkdays(telling, worst) ||
    leavesOut(telling, worst) ||
    isForEach(telling, worst) ||
    isCompounded(telling, worst) ||
    isOpeningHours(telling, worst) ||
    isLoosely(telling, worst)
  )
}

/** Whether a working that is written out is not meant to the letter. */
export function isLoosely(telling: Telling, claim: Claim): boolean {
  return (
    hasMore(telling, claim) ||
    isAboutFraction(telling, claim) ||
    hasUntoldPart(telling, claim) ||
    isOfOtherRise(telling, claim) ||
    isLeftOpen(telling, claim)
  )
}

/** "$120, $80 and $45, a total of $265 with shipping": a sum to which more belongs than was told. */
function hasMore({ figures, text }: Telling, { rule, figure, value }: Claim): boolean {
  const total = figures[figure] as Figure
  const end = endOf(total.mention)
  const [before, behind] = [
    text.slice(Math.max(0, total.mention.start - 40), total.mention.start),
    text.slice(end, end + 30),
  ]
  return adders.has(rule) && total.value / total.scale > value && (MORE.test(behind) || WITH.test(before))
}

/** "At 5 knots 4 hours make 20 miles": with knots, miles are those of the sea. */
function isAtSea({ figures }: Telling, { figure, inputs }: Claim): boolean {
  const nouns = [figure, ...inputs].map((at) => figures[at]?.mention.noun)
  return nouns.includes('mile') && nouns.some((noun) => noun === 'knot' || noun === 'kn')
}

/** "Panels of 5 kW made 31 kWh in 14 hours": what they could make is more. */
function isMade({ figures, text }: Telling, { rule, figure, value }: Claim): boolean {
  const { measure, mention, value: stated, scale } = figures[figure] as Figure
  if (rule !== 'arithmetic/product' || measure !== 'energy' || stated / scale > value) return false
  return MADE.test(text.slice(Math.max(0, mention.start - 120), endOf(mention)))
}

/** "43 GB and a buffer of 20 percent, so a disk of 64 GB": with a reserve, the next size is taken. */
function isNextSize({ figures }: Telling, { figure, inputs, working }: Claim): boolean {
  const { kind, value: stated, scale } = figures[figure] as Figure
  const [first, second] = inputs.map((input) => figures[input] as Figure)
  const form = formOf(working)
  if (first === undefined || second === undefined || (form !== 'm(a(kd(fk))f)' && form !== 'm(d(fk)f)')) return false
  const [share, amount] = first.kind === 'percent' ? [first, second] : [second, first]
  const needed = ((1 + share.value / 100) * amount.value) / scale
  const more = stated / scale / needed
  const isRounder = digitsOf(String(stated / scale)).length < digitsOf(String(needed)).length
  return more > 1 && more < NEXT && (kind === 'data' || (form.startsWith('m(a') && isRounder))
}

/** "Ten thousand at nine cents, $900. Forty thousand at eight and a half, thirty-four hundred": cents go on being cents. */
function isInCents({ figures }: Telling, { rule, figure, inputs, value }: Claim): boolean {
  const { kind, value: stated, scale } = figures[figure] as Figure
  if (rule !== 'arithmetic/product' || (kind !== 'none' && kind !== 'money')) return false
  if (Math.abs((value * scale) / stated / 100 - 1) > 0.01) return false
  const isBare = inputs.every((input) => figures[input]?.kind !== 'money')
  return isBare && figures.slice(Math.max(0, figure - FAR), figure).some(({ mention }) => mention.unit === 'cent')
}

/** "12 of the 40 seats are taken, so 70% are free": a share of what is left. */
function isOfTheRest({ figures, text }: Telling, { rule, figure, inputs, working, value }: Claim): boolean {
  const { kind, low, high, scale, mention } = figures[figure] as Figure
  const rest = (kind === 'percent' ? 100 : 1) - value
  if (rule !== 'arithmetic/percentage' || !shares.has(formOf(working)) || low / scale > rest || rest > high / scale)
    return false
  // "We gain 105 ms, so 185 ms have shrunk by 43%": what is told as gained is no rest of it.
  if (((figures[inputs[0] as number] as Figure).lead & (CUE.down | CUE.up)) !== 0) return false
  const end = endOf(mention)
  return OF_REST.test(text.slice(startOf(figures, figure), end) + text.slice(end, end + 40))
}

/** "€15 an hour for 8 hours a day, €2,400 a month": on the days on which one works. */
function isOnWorkdays({ figures, text }: Telling, { figure, reading, value }: Claim): boolean {
  const { value: stated, scale, per, mention } = figures[figure] as Figure
  const days = (stated / scale / value) * MONTH
  if (reading !== `${MONTH} days` || !per.includes('month') || !workdays.some((one) => Math.abs(days - one) < 0.01))
    return false
  const told = text.slice(startOf(figures, figure), endOf(mention))
  return WORK.test(told) && !EVERY_DAY.test(told)
}

/** "From 100 to 121, a growth of 10 percent a year", "20 vans instead of 30, which saves 12% on fuel": a rise of each year, or of something else. */
function isOfOtherRise({ figures, text }: Telling, { figure, working, value }: Claim): boolean {
  const own = figures[figure] as Figure
  const { kind, mention, per } = own
  if (kind !== 'percent' || formOf(working) !== 'm(kd(s(ff)f))') return false
  const behind = text.slice(endOf(mention), endOf(mention) + 24)
  const before = text.slice(Math.max(0, mention.start - 40), mention.start)
  const isEach = per.some((unit) => unit in seconds) || EACH_TIME.test(before) || TIMES_OVER.test(behind)
  return (isEach && isRepeated(own, value)) || ON_OTHER.test(behind) || OF_OTHER.test(before)
}

/** Whether so many percent, several times over or on top of each other, make another rise or fall. */
function isRepeated({ low, high }: Figure, value: number): boolean {
  const often = (sign: number) => (each: number) => Math.log1p((sign * value) / 100) / Math.log1p((sign * each) / 100)
  return [(each: number) => value / each, often(1), often(-1)].some((times) => {
    const [some, others] = [times(low), times(high)]
    return Math.floor(Math.max(some, others)) >= Math.max(2, Math.min(some, others))
  })
}

/** "£1,000, the second half of that, the third £250, in all £1,750", "$10 plus $2 a day, $24 for a week": what adds up is no number. */
function hasUntoldPart({ figures, text }: Telling, { rule, figure, inputs }: Claim): boolean {
  if (rule !== 'arithmetic/sum' && rule !== 'arithmetic/period') return false
  const parts = inputs.map((input) => figures[input] as Figure)
  const first = Math.min(...parts.map(({ mention }) => mention.start))
  const told = text.slice(Math.min(first, startOf(figures, figure)), (figures[figure] as Figure).mention.start)
  if (rule === 'arithmetic/period') return ONCE.test(told)
  const isRate = ({ kind, per }: Figure) => kind === 'money' && per.length > 0
  return RELATIVE.test(told) || (parts.some((part) => part.join === 'plus' && isRate(part)) && !parts.every(isRate))
}

/** "Two nights at €80 and one at €100 cost €260 in all", "4 floors with 12 rooms each, except the top one": more goes in, or less. */
function leavesOut({ figures, text }: Telling, { rule, figure, inputs }: Claim): boolean {
  if (rule !== 'arithmetic/product') return false
  const last = Math.max(...inputs)
  const { mention, sentence } = figures[figure] as Figure
  if (last > figure) return false
  const after = (input: number) => text.slice(endOf((figures[input] as Figure).mention), mention.start)
  const said = text.slice(startOf(figures, figure), mention.start)
  const first = after(Math.min(...inputs))
  if (EXCEPT.test(first.length < said.length ? first : said) || FURTHER.test(said) || FREE.test(said)) return true
  const told = after(last)
  const end = endOf(mention)
  const isTotal = IN_ALL.test(told) || BEHIND.test(text.slice(end, end + 16))
  const factors = inputs.map((input) => figures[input] as Figure)
  for (let at = figure - 1; at > figure - 3 * FAR && figures[at]?.sentence === sentence; at--) {
    const other = figures[at] as Figure
    if (inputs.includes(at)) continue
    const isItem = at > Math.min(...inputs) || other.per.length > 0
    if (isTotal && isItem && factors.some((one) => one.measure === other.measure && perOf(one) === perOf(other)))
      return true
    // "1,000 rWCU at $0.00065 per WCU-hour in three regions"
    if (other.mention.noun !== '' && factors.some(({ mention: { per } }) => isFor(per, other.mention.noun))) return true
  }
  return false
}

/** "Ohio, Oregon and Virginia each need 1,000 at $0.50: $1,500": how many there are is told by their names. */
function isForEach({ figures, text }: Telling, { rule, figure, value }: Claim): boolean {
  if (rule !== 'arithmetic/product') return false
  const { mention, value: stated, scale } = figures[figure] as Figure
  const times = stated / scale / value
  const isWhole = times > 1.5 && times < 9.5 && Math.abs(times - Math.round(times)) < 1e-6
  return isWhole && NAMED.test(text.slice(Math.max(0, startOf(figures, figure) - 80), mention.start))
}

/** Whether a rate is told for one of what a noun names. */
function isFor(per: string, noun: string): boolean {
  const [one = ''] = per.split('-')
  return one.length > 1 && noun.toLowerCase().endsWith(one.toLowerCase())
}

/** "2 % in 2023 and 3 % in 2024, 5.06 % over both years": one on top of the other. */
function isCompounded({ figures }: Telling, { figure }: Claim): boolean {
  const [first, second, whole] = [figure - 2, figure - 1, figure].map((at) => figures[at])
  if (first === undefined || second === undefined || whole === undefined) return false
  if ([first, second, whole].some(({ kind, block }) => kind !== 'percent' || block !== whole.block)) return false
  const ways = [1, -1].flatMap((one) => [1, -1].map((other) => [one, other] as const))
  return ways.some(([one, other]) => {
    const both = 100 * Math.abs((1 + (one * first.value) / 100) * (1 + (other * second.value) / 100) - 1)
    return whole.low <= both && both <= whole.high
  })
}

/** "Open 6 days a week, 9 to 6, 48 hours": the ends of a day's hours are no amounts. */
function isOpeningHours(
  { figures, text }: Pick<Telling, 'figures' | 'text'>,
  { figure, inputs, rule, value }: Claim,
): boolean {
  const { kind, mention } = figures[figure] as Figure
  if (kind !== 'time') return false
  if (rule === 'arithmetic/difference') {
    const ends = inputs.map((input) => figures[input] as Figure)
    if (ends.every(({ kind }) => kind === 'clock')) return hasBreaks({ figures, text }, figure, value)
    // "It opens at ten and closes at six, eight hours later"
    return ends.every(
      ({ kind, mention }) =>
        kind !== 'clock' && /\bat $/.test(text.slice(Math.max(0, mention.start - 4), mention.start)),
    )
  }
  return OPENING.test(text.slice(startOf(figures, figure), mention.start))
}

/** "9:00 to 17:00 less half an hour for lunch, 7.5 hours", "8:00 to 12:00 and 14:00 to 18:00, 8 hours", "6 am to 10 pm, 112 hours a week". */
function hasBreaks({ figures, text }: Pick<Telling, 'figures' | 'text'>, figure: number, value: number): boolean {
  const { mention, sentence, value: stated, scale, low, high } = figures[figure] as Figure
  const end = endOf(mention)
  const told = text.slice(startOf(figures, figure), end) + (BEFORE_STOP.exec(text.slice(end, end + 30))?.[0] ?? '')
  if (stated / scale < value) return BREAK.test(told)
  let open = 0
  for (let at = figure - 1; at > figure - 3 * FAR && figures[at]?.sentence === sentence; at--) {
    const [from, to] = [figures[at - 1], figures[at] as Figure]
    if (from?.sentence === sentence && from.kind === 'clock' && to.kind === 'clock' && to.join === 'to')
      open += to.value - from.value + (to.value < from.value ? 86_400 : 0)
  }
  const days = DAYS.test(told) ? [1, 2, 3, 4, 5, 6, 7] : [1]
  return days.some((count) => low <= open * count && open * count <= high)
}

/** What a figure is told for one of; nothing where it is told of each. */
function perOf({ per }: Figure): string {
  return per.filter((one) => one !== 'each').join()
}

/** Where the sentence of a figure begins to tell numbers. */
function startOf(figures: readonly Figure[], figure: number): number {
  let at = figure
  while (at > 0 && figure - at < FAR && figures[at - 1]?.sentence === figures[figure]?.sentence) at--
  return (figures[at] as Figure).mention.start
}

/** "A third of the 47 passengers" are 16: nobody says 34 hundredths. Nor of 8.76 hours anything but eight and three quarters. */
function isAboutFraction({ figures, text }: Telling, { figure, value }: Claim): boolean {
  const { mention, value: stated, scale } = figures[figure] as Figure
  if (stated < scale) return mention.fraction && Math.abs(stated / scale / value - 1) < NEARLY
  const off = Math.abs(stated / scale - value)
  return (
    off <= (mention.hedge === 'about' ? 2 : 1) * QUARTERS &&
    stated / scale < 100 &&
    MIXED.test(text.slice(mention.start, mention.end))
  )
}
