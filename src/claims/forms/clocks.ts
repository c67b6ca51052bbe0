import { FIRST, form, STOP } from './form.ts'

/** Clocks of one place, nothing that comes in between, and what was, not what was meant to be. */
const HERE =
  '^(?=.*‹k=›)(?!.*‹k.*‹k.*‹k)(?!.*\\b(?:fl(?:y|ies|ew|ights?)|planes?|local|zones?|GMT|UTC|[ECMP][SD]?T|CES?T|late|delay(?:s|ed)?|breaks?|pauses?|lunch|dinner|stops?|stopped|games?|match(?:es)?|half[- ]time|intervals?|trailers|ads|adverts|traffic|wait(?:s|ed|ing)?|queue[ds]?|after|plus|before|earlier|reckon(?:s|ed)?|would|should have|planned|expected|thought|estimated|supposed|instead|ha(?:s|ve) to|must|latest)\\b).*'
const AT = '(?: at| from)? _'
const ENDS =
  '(?:ends?|ended|ending|arriv(?:es?|ed|ing)|finish(?:es|ed|ing)?|(?:gets?|got) (?:in|there|back)|(?:is|are|was|were|be) (?:over|done|back|there|ready|finished)|comes? out|came out)(?: (?!at|by)\\w+){0,2}'
const BEGINS =
  '(?:leaves?|left|starts?|started|begins?|began|sets? off|departs?|departed|went in|goes in|put it in|kicks? off|kicked off|with an?)'

const TAKES = '(?:takes?|took|lasts?|lasted|runs?(?: for)?|ran(?: for)?|for|needs?|needed)'
/** Nothing else is done before it ends. */
const THEN = '[,;]?(?: (?:and|so|then|it|he|she|we|they|I|which))*'
/** Not a time beside it, nor how early one was. */
const BETWEEN =
  '(?:(?!\\b(?:every|each|with|without|another|for the next|for an?|until|plus|less|minus|runs|in)\\b)[^‹›.!?]){0,45}'
const LONG =
  '(?!,? (?:early|earlier|late|before|after|until|till|ahead|behind|too|off|apart|from|more|less|of|to spare|since|because|as)\\b)'
/** What lies between, whatever begins and ends it. */
const GAP =
  "(?:that(?:['’]s| is| was| makes)|which (?:is|was|makes)|making|(?:it|the (?:whole (?:\\w+|\\w+ \\w+)|window|outage|gap|downtime|stoppage|blackout)) (?:was|is|took|lasted))"

/** How long what failed was away: "that was", "it lasted", "they did without it for". */
const LASTED =
  "(?:(?:that|it)(?:['’]s| is| was| makes| took| lasted)|(?:it|we|they)(?: was| were)? ?(?:down|away|off(?:line)?|dark|unavailable|unreachable) for|[\\w'’-]+(?: [\\w'’-]+)? (?:did|were|was|had to (?:do|manage)|got by|managed) without (?:it|them|any|a \\w+|\\w+) for)"
const DONE = `(?:${STOP}|(?=, (?:and|but|so)\\b))`

/** When something ends that begins at a time of day and takes so long. */
export const clocks = [
  form('later', `${HERE}${FIRST}{ak} … ${TAKES} _{bt}${THEN} ${ENDS}${AT}{=k}${STOP}`),
  form('later', `${HERE}${TAKES} _${FIRST}{bt}[^‹›.!?]{0,40} ${BEGINS}${AT}{ak}[^‹›.!?]{0,40} ${ENDS}${AT}{=k}${STOP}`),
  form(
    'difference',
    `(?:${BEGINS}|opened|opens)${AT}{ak}[^‹›.!?]{0,25} (?:${ENDS}|closed|closes|docked)${AT}{bk}${BETWEEN} {=t}${LONG}`,
  ),
  // "It went away at 22:50 and was back at 00:15. They did without it for 85 minutes"
  form(
    'difference',
    `(?:went (?:away|down|dark|off(?:line)?)|failed|broke down|dropped out)(?: \\w+){0,2}${AT}{ak}[^‹›.!?]{0,30} (?:(?:is|was|were) (?:back|up again)|(?:comes?|came) back|recovered|returned)${AT}{bk}(?:, so|\\. So|[.;])? ${LASTED} _{=t}${DONE}`,
  ),
  // "The doors open at 10:00 and close at 18:00, so it is open for 8 hours"
  form(
    'difference',
    `(?:opens?|opened|unlocks?|unlocked)(?: \\w+){0,2}${AT}{ak}[^‹›.!?]{0,30} (?:clos(?:es?|ed)|locks?(?: up)?|locked(?: up)?)${AT}{bk}(?:, so|\\. So|[.;])? (?:that['’]s|that (?:is|was|makes)|(?:it|we|they) (?:is|was|stays?|stayed|are|were) open(?: for)?) _{=t}${DONE}`,
  ),
  // "The last backup is from 02:00; it fails at 14:30; you lose 12.5 hours"
  form(
    'difference',
    `(?:snapshot|backup|dump|copy|saved|sync(?:ed)?)\\b[^‹›.!?]{0,25} (?:at|from) _{ak}[^‹›!?]{0,50} at _{bk}[^‹›!?]{0,50} los(?:e|es|ing|t) (?:up to )?_{=t}(?! (?:later|after|more)\\b)`,
  ),
  // "Read-only at 22:15 and live at 03:40, so the window was 5 hours 25 minutes"
  form(
    'difference',
    `${FIRST} (?:at|from) _{ak}[^‹›.!?]{0,45} (?:at|until|till|to) _{bk}[,;:](?: and)?(?: so)? ${GAP} _{=t}${LONG}`,
  ),
]
