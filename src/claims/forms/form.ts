/** A form of words, what relation it tells, and what goes in. */
export interface Form {
  readonly relation: string
  readonly words: RegExp
  /** The letters of the sorts that its outcome may be of. */
  readonly gives: string
}

/** What amounts a slot may hold: by default any that can be counted or measured. */
const sorts: Readonly<Record<string, string>> = {
  '': '[$tdb#n]',
  $: '\\$',
  '#': '[#n]',
  c: '#',
  t: 't',
  d: 'd',
  b: 'b',
  k: 'k',
  '%': '[%f]',
  p: '%',
  q: '[%n]',
  x: '[xn]',
}

const ROUND =
  '(?:(?:about|around|roughly|nearly|almost|some|just|only|exactly|over|under|well|a|an|the|another|still|already|no more than|all) )*'
const LEAD =
  "(?:(?:and|so|then|thus|or|which|that|this|it|we|you|they|he|she|I|one) )*(?:(?:that['’]s|it['’]s|is|are|was|were|be|have|has|had|get|got|pay|paid|makes?|made|making|gives?|comes? (?:out )?to|came (?:out )?to|costs?|costing|adds? up to|amounts? to|means|equals|works out (?:at|to)|would be|would cost|will be|will cost|totals?|totalling|in all|altogether|a total of|the total of|total:?) )*"

/**
 * Reads a form: `{a}`, `{b$}` are what goes in, `{=}` what comes out, with the sort of amount where one is asked for and
 * a stroke where it must be told for one of something; `{a..z}` is a list. `…` stands for some words, `~` for words that
 * only lead on to an outcome, `_` for words that only round.
 */
export function form(relation: string, words: string): Form {
  const [, sort = ''] = /\{=([^}/]?)/.exec(words) as RegExpExecArray
  const gives = sorts[sort] as string
  const source = words
    .replace('{a..z}', '{a}(?:,? (?:and )?‹[^›]*›)*,? and {z}')
    .replace(/\{([a-z]|=)([$#cktdbpqx%]?)(\/?)\}/g, (_, name: string, sort: string, per: string) => {
      const place = name === '=' ? '=' : `(?<${name}>-?\\d+)`
      return `‹${sorts[sort]}${per === '/' ? '/' : '/?'}${place}›`
    })
    .replace(/ ~ /g, `(?:,|;|:| –| —| =|) ?${LEAD}${ROUND}`)
    .replace(/ … /g, '[^‹›.!?]{0,40} ')
    .replace(/_/g, ROUND)
  return { relation, words: new RegExp(source, 'iu'), gives }
}

const WHOSE = 'the|these|those|all|our|my|your|his|her|its|their'
export const OURS = `(?:${WHOSE})`
export const OURS_OR_A = `(?:an?|${WHOSE})`
/** Any word before the number that says whose or which it is, or none. */
export const THE = `(?:(?:${OURS}|an?|that|this) )?`
/** What comes of what was told: "so", ", which makes", ". That's". */
export const SO =
  "(?:,|;|:|\\.| –| —)?(?: (?:and|so|then|thus|hence|therefore|that['’]s|that is|which is|this is|it['’]s|that makes|which makes|making|makes|that gives|which gives|giving|gives|which means|that means|meaning|or|in other words,?|that adds up to|which adds up to|for a total of|a total of|altogether|in all|in total|together))+"
export const END = '(?=[.,;:!?)]|$| (?:and|but|so|each|a|per|in all|in total|altogether|over|on)\\b)'
/** Nothing follows that might tell of something else. */
export const STOP = '(?= ?[.,;:!?)]|$)'
/** No other number stands before it in its clause. */
export const FIRST = '(?<!›[^‹›.!?:;]{0,60})'
/** Nothing else is in it: "4 chairs at £30, £150 with delivery". */
export const ALONE =
  '(?!,? (?:\\(|(?:with|without|including|plus|incl|less|after|before|if|when|as|because|since|for (?:(?:the |just |only )?‹|the (?:first|next)|one|an?))\\b))'
