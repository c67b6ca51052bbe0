import { isCapitalAt } from './around.ts'
import type { Draft } from './draft.ts'
import { labels, months, openers, softLabels, stops, wordSet } from './lexicon.ts'
import { group, stems } from './patterns.ts'
import { isRange, type Place } from './place.ts'
import { isPlural, singularOf, unitNamed } from './units.ts'
import { infinitive, isOnce } from './verb-once.ts'

/** "items (3) and (4)": a number in brackets behind what it labels. */
const bracketed = /(\p{L}+)(?: \(\d+\)(?:,| and| or| to))? \($/u
const numberSign =
  /(?:[§№#] ?|\bid ?[=:] ?|(?:^|[^\p{L}\d])(?:nos?|nr|figs?|ch|s{1,2}|secs?|refs?|eq|vol|arts?|pp?|ver|op|tab|ext|revs?|paras?|cl|reg|pt|ex|fn|dept|bldg|apt|rm|dep|tel|eps?)\. ?\(?)$/iu
const released =
  /\bversions?\b|(?:new|(?<!result)ed) (?:in|since) $|\b(?:(?:(?:up|down)grad|bump)\w* (?:\p{L}+ )?(?:from|to)|(?:versions?|firmware|release|build) (?:under|below|before|after|than|to|from)) $/iu
/** Behind a version: "1.4 is too old", "2.5 or later". */
const dated =
  /^ (?:on(?:wards)?(?=[,.;])|is (?:\p{Ll}+ )?(?:old|outdated|deprecated|out)|(?:or|and) (?:newer|later))\b/u
/** "Which Java? 21.": what is asked for is told by its number. */
const asked = /\b[Ww]hich (\p{L}+)[^.?!\n]{0,28}\?[*_"”–— ]*$/u
/** "Known errors: 4031 (role)" */
const coded = /\b(?:[Cc]odes?|[Kk]nown \p{Ll}+s): $/u
/** Two words before: what follows is a verb ("may hold two") or a time ("last week 3"). */
const precedes = wordSet(
  "can may must should will would could might cannot we they i please let's let’s last this next every each previous first second third fourth",
)
const isWord = wordSet('is was are read reads be not still always now stays remains been')
const contracted = /.['’](?:re|m|ve|ll|d)$|^(?:it|that|he|she|there|here|what|let)['’]s$/
/** What a numbered thing does: "Chapter 4 shows", "region two reads". */
const verbs =
  /^ (?:start|end|begin|open|close|win|lead|show|list|work|run|hold|fail|passe|send|say|cover|read|write|move|serve|take|stay|follow|answer|receive|spawn|see|wait|crashe|die|join|leave|ask|need|want|get|come|goe|know|look|make|enter|become|allow|explain|describe|contain|include|remain|happen|arrive|introduce|replace|connect|appear|lie|lose|bring|teach|tell|give|keep|let|put|hate|love|help|own|date(?=s from)|belong|consist|exist|depend|sit|pushe|pull|unlock)s\b(?! (?:per|an?|each|every)\b|\/)/
/** "Arrow 4 points the wrong way": what takes an object is a verb. */
const acts =
  /^ \p{Ll}+s (?:(?:the (?!next|same|first|other|last)|(?:an?|our|my|your|his|her|its|their) )\p{L}|(?:it|us|them|nothing|twice|everything)\b|[$€£]|[\d.]+ ?%)/u
/** "Controller 2 elects b1": what opens a sentence and does something is no verb itself. */
const agent = /(?:[^dfghv]er|[^f]or|ion|ment|phone)$/
/** "min.insync.replicas 2"; but "node.js 20" is a version. */
const setting = /\p{L}\.[\p{L}.]+ $/u
/** "Level: 200", "Node version: 20.11" */
const field = /(?:[\n\t]|[.;·|] )[*_]*((?:\p{L}+ ){0,3}?)(\p{L}+)[*_]*:[*_]* *$/u
const identifier = /^(?:version|port|room|flight|gate|seat|ticket)$/
/** "Ida has been here nineteen years, Marta twelve." */
const gapped = /,(?: and| but)?(?: in| at)? \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? $/u
/** "the code is 1234", "badge number, which is 882". */
const idNumber =
  /\b(?:codes?|number|pin|password|ids?|extension|port|version|room|channel|seat|gate|page|box|zip|status|kernel|firmware)\b(?! of)[^.;:\d]{0,16}\b(?:is|was|are|reads?|be|stays|remains|been)(?:n['’]t)? (?:not |still |always |now )?$/i

/** Whether a noun names a thing by a number. */
export function isLabelWord(word: string): boolean {
  return softLabels.has(word) || labels.has(word)
}

/** "Python ≥ 2.0": what is at least a version is one. */
function isSince(draft: Draft, left: string): boolean {
  const name = draft.place < 0 && draft.unit === '' ? group(/(\p{L}+) ?(?:>=|≥) ?$/u.exec(left), 1) : ''
  return /\p{Ll}\p{Lu}\p{Ll}/u.test(name) || labels.has(name.toLowerCase())
}

/** How words end that are no singular nouns; but a shed, a ring. */
const inflected = new RegExp(
  `(?:..[^sui]s|(?<!p|mi|mb)ly|..(?<!^[^aeiouy]+e?)ed|(?<!^[^aeiouy]+)ing|^(?:${stems})e(?:r|st))$`,
)

/** "Posts 4, 5 and 11 are empty": things of a kind, told apart by numbers. */
const areSuch =
  /^(?:, \d+)*,?(?: (?:and|or|to|through) | ?[–-] ?)\d+(?:[–-]\d+)?(?: of the \p{Ll}+)? (?:are|were|have|had|need|do|did|will|can|must)\b/u

/** "Tighten bolts 3, 5 and 8 to 40 Nm" */
const inRow = /^(?:, \d+)+,? (?:and|or) \d+(?:[.,;:)\n]|$| (?:to|by|with|in|on|at|for|from)\b)/

/** Words that are verbs elsewhere: "of set three", "my order 118", "take four,". */
const verbal = /^(?:set|take|draw|cut|drop|push|pull|turn|show|share|hit|play|read|run|order)$/
function isNounHere({ lower, second, right, beforeOpens }: Place): boolean {
  if (
    lower === 'take' &&
    (second === '' ? !beforeOpens : /^(?:is|was|do|did|this)$/.test(second)) &&
    /^(?:[.,\])]|$| (?:after|before|again|now|then)\b)/.test(right)
  )
    return true
  return /^(?:in|until|before|after|from|of|during|was|see|this|our|my|your|their|problem|exercise|question|test|training)$/.test(
    second,
  )
}

/** "Plot 209/44", "Flat 3/2": a number of two parts behind the name of what it numbers. */
function isPlot({ draft, said, left, before, lower, beforeOpens }: Place, named: boolean): boolean {
  return (
    !draft.spoken &&
    (draft.unit === '' || (draft.unit === 'count' && /\/(?:19|20)\d\d$/.test(said))) &&
    /^\d+\/\d+$/.test(said) &&
    (named ||
      (isCapitalAt(before, 0) && !beforeOpens) ||
      (/^(?!1\/)\d+\/(?!\d000)\d{4}$/.test(said) && (left.endsWith(') ') || (lower.length > 2 && !stops.has(lower)))))
  )
}

/** "between bridge forty-four and bridge forty-six": places that go by their numbers. */
const beforePost =
  /^(?:at|by|after|from|between|past|near|behind|outside|opposite|below|above|beyond|to|and|in|on|with)$/
const noPost = /^(?:night|home|work|best|cash|stock)$|s$/
const isPost = ({ second, lower }: Place): boolean => beforePost.test(second) && !noPost.test(lower)
const manyADay = /^[^.!?]*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:3[2-9]|[4-9]\d|\d{3})/

/** Whether a word is likely a noun of many, and no verb of one. */
function isMany(word: string): boolean {
  return word.length > 3 && !/['’]/.test(word) && isPlural(word) && !stops.has(word) && !verbs.test(` ${word}`)
}

/** "Which Java? 21.", "steps (3)", "Level: 200": a label that more than a blank parts from its number. */
function isNamedAcross(left: string, right: string, counts: boolean, isDecimal: boolean): boolean {
  if (isDecimal && (left.endsWith('\uFFFC ') || dated.test(right))) return true
  if (!counts) {
    if (left.lastIndexOf(':') > left.length - 6 && ((coded.test(left) && /^ \(\p{L}/u.test(right)) || isField(left)))
      return true
    // "its version (1.2 or 1.1)"
    if (left.endsWith('(') && labels.has(group(/(\p{L}+) \($/u.exec(left), 1).toLowerCase())) return true
    const which = singularOf(group(asked.exec(left), 1).toLowerCase())
    if (which === 'one' || isLabelWord(which)) return true
  }
  return (
    right.startsWith(')') &&
    (left.endsWith(')(') || isLabelWord(singularOf(group(bracketed.exec(left), 1).toLowerCase())))
  )
}

/** "Level: 200", "Node version: 20.11"; but "Per room: 2 or 3 beds". */
function isField(left: string): boolean {
  const found = field.exec(left)
  const lead = group(found, 1)
  const label = group(found, 2).toLowerCase()
  // Only right before a colon is an issue numbered.
  if (label !== 'issue' && (!labels.has(label) || softLabels.has(label))) return false
  return lead === '' || (identifier.test(label) && !stops.has(lead.split(' ', 1).join('').toLowerCase()))
}

const aside = /^(?:in (?:fact|practice|theory)|of course|for instance)$/

/** Verbs that end as nouns of doers do: "Register 3 domains". */
const orders = /^(?:enter|order|off|lower|remember|monitor|register|filter|answer|alter)/

/** "Chapter 4 shows", "Arrow 4 points the wrong way", "Controller 2 elects b1": what seems to be counted is what a thing does. */
function isDoer({ draft, said, lower, left, right, after, beforeOpens }: Place, isName: boolean): boolean {
  if (verbs.test(right)) return true
  // "pump 1 leaks": nobody counts one of many.
  if (said === '1' && isPlural(after) && !stops.has(lower) && !openers.has(lower)) return true
  if ((!beforeOpens && !/[;,] \S+ $/.test(left)) || stops.has(lower) || openers.has(lower)) return false
  if (draft.per === '' && acts.test(right)) return true
  return beforeOpens && isName && draft.number.digits < 21n && agent.test(lower) && !orders.test(lower)
}

/** "Episode 6", "room nine", "Postgres 16", "No. 5", "Mistake one:", "bucket 1". */
export function isLabel(place: Place): boolean {
  const { draft, said, left, right, before, lower } = place
  if (!draft.spoken && before === '' && (numberSign.test(left) || isSince(draft, left))) return true
  // "Storage 3 × 96 GB", "pass mark 7 out of 10"
  if (/^ ?(?:[x×*]|out of) ?[\d$€£]/.test(right)) return false
  // "mood 3.8/5"; "maxSurge 2" sets something.
  if (/^ ?\/ ?(?:5|10|20|100)\b/.test(right)) return false
  if (before !== lower && /^(?:\p{Ll}{2,}\p{Lu}\p{Ll}|pH$)/u.test(before)) return false
  if (left.charAt(left.length - before.length - 2) === '.' && setting.test(left)) return /^(?:js|net|io)$/.test(lower)
  if (lower === 'v' && /\d v $/.test(left)) return false
  const counts = draft.unit === 'count'
  // "it returns -1"
  if (said === '-1' && draft.unit === '' && lower.startsWith('return')) return true
  // "in a blind test thirty of forty"
  if (right.startsWith(' of ') && /\b[Aa]n? (?:\p{Ll}+ )?\p{Ll}+ $/u.test(left)) return false
  if (/^ of (?:them|us|you)\b/.test(right)) return false
  // "three or four times"
  if (right.startsWith(' or ') && /^ or \S+ times\b/.test(right)) return false
  if (
    lower === 'number' &&
    (counts || (draft.unit === '' && /[a-z] number $/.test(left) && /^\d+(?:,\d{3})+$/.test(said)))
  )
    return true
  // "S three", "room b two", "of set three", "take four, room two"
  if (
    draft.plain &&
    draft.unit === '' &&
    (/^[b-hj-z]$/.test(lower)
      ? (before !== lower && (draft.spoken || (place.second.length > 2 && !stops.has(place.second)))) ||
        isLabelWord(place.second) ||
        /^[a-z]$/.test(place.second)
      : verbal.test(lower) && isNounHere(place))
  )
    return true
  const soft = softLabels.has(lower)
  const named = isLabelWord(lower)
  const isDecimal = draft.place < 0
  if (draft.fraction && isPlot(place, named)) return true
  if (
    !draft.plain &&
    !draft.isPair &&
    !(named && draft.unit === '' && /^[-−]\d\d?$/.test(said)) &&
    !(draft.spoken && draft.scale === 2 && (named || /^[A-Z]{3}$/.test(before))) &&
    !(isDecimal && draft.scale === 0 && !draft.fraction && !/^\W*(?:oh?|zero|nought)?[ -]?point/i.test(said))
  )
    return false
  // "as a rule 2–5 seconds", "In flight: 40–90 ms"
  if (before === lower && unitNamed(group(/^ ?(?:[-–]|to) ?[\d.]+ (\p{L}+)/u.exec(right), 1)) !== '') return false
  if (before === '') return isNamedAcross(left, right, counts, isDecimal)
  const { second, beforeOpens } = place
  // "Bump it to 3.0"
  if (isDecimal && (before === 'Go' || released.test(left) || dated.test(right) || /\p{L}\d\p{L}* $/u.test(left)))
    return true
  if (lower.includes("'") || lower.includes('’')) {
    if (draft.unit !== '' || (/['’]s$/.test(before) && !isCapitalAt(said, 0))) return false
    if (contracted.test(lower) || (/n['’]t$/.test(lower) && !idNumber.test(left))) return false
  }
  const isName = isCapitalAt(before, 0) || (before !== lower && /\p{Ll}\p{Lu}/u.test(before))
  if (
    (second === 'to' ? !named && infinitive.test(left) : precedes.has(second) && !(named && isName)) ||
    (/n['’]t$/.test(second) && !/\b(?:(?:is|was)n['’]t|[Ww]hy \S+) \S+ $/.test(left)) ||
    (!named && !isName && /^(?:you|he|she|it|who)$|['’](?:ve|d|ll|re|m)$/.test(second))
  )
    return false
  if (months.has(lower) && isName && draft.number.digits > 31n && draft.number.digits < 1000n) return false
  const isGapped = !named && /^(?:[.;]|, and )/.test(right) && gapped.test(left)
  if (draft.spoken && (isGapped || /^(?:winter|summer|autumn)$/.test(lower))) return false
  // "Wednesday 34", "Friday 12, Saturday 48": a month has 31 days.
  if (
    isName &&
    /..day$/.test(lower) &&
    (draft.spoken || (draft.place === 0 && draft.number.digits > 31n) || manyADay.test(right))
  )
    return false
  if ((isWord.has(lower) || /n['’]t$/.test(lower)) && idNumber.test(left) && !counts && !right.startsWith(' to '))
    return true
  // "Virginia to Oregon sixty-five"; but "Item 3 / Clothing"
  if (draft.per !== '' && !counts && !(named && /^ \/ \p{Lu}/u.test(right))) return false
  if (!named && isName && draft.spoken && draft.number.digits > 30n && / to \S+ $/.test(left)) return false
  if (isOnce(place, named) && !idNumber.test(`${lower} is `)) return false
  if (named)
    return !(
      (soft &&
        counts &&
        !verbs.test(right) &&
        !/^(?:part|unit|stage|round|building|talk|act|group) of /.test(`${lower}${right}`)) ||
      /^ to (?:\w+ \p{Ll}+s\b|the nearest)/u.test(right)
    )
  if (lower === 'second' && second === 'in' && draft.unit === '' && !draft.spoken) return true
  // "recovery point 0"
  if (!isName && !draft.spoken && draft.number.digits === 0n && !/[^s]s$/.test(lower)) return false
  // "our readers accept three": what stands behind a plural is done.
  if (!isName && !isDecimal && isMany(second) && !/\b(?:it|she|he|that|which|who) \S+ \S+ $/i.test(left)) return false
  const isNoun = isName || !(stops.has(lower) || openers.has(lower) || inflected.test(lower))
  // "Boeing 747 jets" are of a name; "in Berlin 5 people" are counted.
  if (
    counts &&
    isName &&
    !beforeOpens &&
    !draft.spoken &&
    (isDecimal || !beforePost.test(second) || /^\p{Lu}{3,}$/u.test(before)) &&
    !/day$/.test(lower)
  )
    return true
  if (isDecimal && !counts && /^(?:since|engine|driver)$/.test(lower)) return true
  if (!counts && /grad(?:ed?|es|ing) (?:\p{L}+ )?from $/u.test(left)) return true
  // "at stand 40 of the Wool Fair"
  if (counts && !isName && isNoun && isPost(place) && /^ of the \p{Lu}/u.test(right)) return true
  if (counts) return (lower === 'size' && !draft.spoken) || (isNoun && isDoer(place, isName))
  if (lower.length > 2 && lower.endsWith('s') && isLabelWord(singularOf(lower))) return true
  // "Measures 1 to 4 bring nothing"
  if (
    ((said === '1' && beforeOpens && /^(?: to |[-–])\d/.test(right)) ||
      areSuch.test(right) ||
      ((second.length > 2 || lower === 'points') && !draft.spoken && inRow.test(right))) &&
    isMany(lower)
  )
    return true
  if (/^(?:mark|number|label|stamp|tagg)(?:l?ed)$/.test(lower)) return true
  // "A man earned fourteen shillings, a woman six": what has its number has no article for one of many.
  if (draft.spoken && !named && /(?:,| and) an? \p{Ll}+ $/u.test(left)) return false
  // "a factor 30 cream"
  if (second === 'a' && draft.plain && !draft.spoken && /^ \p{Ll}{4}/u.test(right) && openers.has(lower)) return true
  // "(see 5)"
  if (lower === 'top' || (lower === 'see' && (beforeOpens || left.endsWith('(see ')) && /^(?:[.;)\t\n]|$)/.test(right)))
    return true
  if (!isName && ((draft.spoken && draft.number.digits > (isDecimal ? 0n : 30n) && !isPost(place)) || draft.place < -1))
    return false
  if (
    isMany(lower) &&
    /^(?: to | through | and |[-–])\d/.test(right) &&
    second !== 'and' &&
    (beforePost.test(second) ||
      /^(?:the|of|see|through|via|under|is|are|was|do|did|for|into|only|skip|repeat|our|my|your)$/.test(second))
  )
    return true
  // "to pave 4.5 of the 11 miles"; but "batch 3 of the 12 batches"
  if (
    (isRange.test(right) || (/^ of (?:the (?:\p{Ll}+ )?)?\d+ \p{L}/u.test(right) && !right.includes(` ${lower}`))) &&
    (!isName || beforeOpens)
  )
    return false
  if (isDecimal && isName && !beforeOpens && left.endsWith(' ') && !openers.has(lower)) return true
  if (before.length < (isName ? 2 : 3) || !left.endsWith(' ') || stops.has(lower) || openers.has(lower)) return false
  if (aside.test(`${second} ${lower}`)) return false
  return (
    (isName && (!beforeOpens || /\p{Ll}\p{Lu}/u.test(before))) ||
    !inflected.test(isName ? lower.replace(/ing$/, '') : lower)
  )
}
