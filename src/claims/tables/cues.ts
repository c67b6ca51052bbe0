/** What sort of relation a way is, for the words that tell it. */
export type Sort =
  | 'product'
  | 'sum'
  | 'difference'
  | 'ratio'
  | 'share'
  | 'change'
  | 'mean'
  | 'running'
  | 'clock'
  | 'downtime'
  | 'factor'

const told: Readonly<Record<Sort, RegExp>> = {
  product:
    /\b(?:costs?|amount|total|income|revenue|charges?|subtotal|fee|spend|spent|turnover|sales|value|bill|payment|worth|price|earned|earnings|takings|net|gross|pay|wages?|points|now|euros?|dollars?|in all|all|(?:per|a) (?:month|year|day|week)|monthly|yearly|annual(?:ly)?|daily|weekly)\b|[€$£]/,
  sum: /\b(?:totals?|points|scores?|marks|sum|all|both|together|combined|overall|subtotal|day|week|month|quarter|year)\b|Σ/,
  difference:
    /\b(?:sav(?:e|es|ed|ing|ings)|diff(?:erence)?|delta|changed?|more|less|fewer|gap|left|remain(?:s|ing|der)?|margin|profit|net|increase|decrease|over|under|above|below|surplus|deficit|loss|lost|gain(?:ed)?|growth|rise|variance|spare|headroom|free|balance|minus|missing|to go|fall|drop|without)\b|[Δ±]|\+\/[-−]/,
  ratio:
    /÷|\bper\b|\bppm\b|\bratio\b|\bfactor\b|×|\btimes\b|\brelative\b|\bspeed-?up\b|\bfaster\b|\bvs\b|\bagainst\b|\/|\beach\b|\bone\b/,
  share:
    /%|\bshare\b|\bper ?cent(?:age)?\b|\bpart\b|\bof (?:the )?(?:total|all)\b|\brate\b|\butili[sz]ation\b|\bmargin\b|\bused\b|\bleft\b|\bremain(?:s|ing)?\b|\bkept\b|\breached\b/,
  change:
    /%|\bchanged?\b|\bgrowth\b|\bincrease\b|\bdecrease\b|\bsav(?:e|es|ed|ings?)\b|\bdiscount\b|\boff\b|\brise\b|\breduction\b|\bfall\b|\bdrop\b|\bdecline\b|\bgain\b|\bdown\b|\bup\b|\bΔ|\bagainst\b|\bsince\b|\bcompared\b|\bv(?:s|ersus)\b|\b(?:over|on|from) (?:the )?(?:\w+ )?(?:before|previous|last|first|year|week|month|quarter|day)\b/,
  mean: /\b(?:average|mean|avg)\b/,
  running:
    /\b(?:left|closing|end|stock|so far|running|cumulative|accumulated|to date|in total|after it|total|balance|done|by then|sum)\b/,
  clock:
    /\b(?:minutes?|min|mins|hours?|h|duration|length|elapsed|since|took|takes|time|lasts?|after|wait|delay|long)\b/,
  downtime: /\b(?:down(?:time)?|allowed|reached|availab(?:le|ility)|up(?:time)?|lost|budget)\b/,
  factor:
    /\brelative\b|\bratio\b|\bfactor\b|×|\bspeed-?up\b|\bfaster\b|\bvs\b|\bagainst\b|\bindex\b|\btimes\b|\bfor\b|%/,
}

const named: Partial<Readonly<Record<Sort, RegExp>>> = {
  difference:
    /^(?:the )?(?:diff(?:erence)?|variance|change|gap|profit|balance|surplus|saved|savings?|you save|left|remaining|[Δ±]|\+\/[-−])\b|\b(?:left|difference|profit|variance)$|\+\/[-−]|^over\b.*\bunder\b/,
  change:
    /(?:\bchange|\bgrowth|\bincrease|\bdecrease|\brise|\bfall|\bdrop|\bdecline|\breduction|\bsav(?:es?|ed|ings?)|\bdiscount|\boff|Δ).*(?:%|per ?cent)|^(?:%|per ?cent) (?:change|growth)|\bchange\b|\bgrowth\b|\b(?:against|since|compared|v(?:s|ersus)|over|on|from)\b.*\b(?:before|previous|last|first|week|year|month|quarter|day|start|count)\b/,
  share:
    /\bshare\b|\bof (?:the )?(?:total|all|sum|whole)\b|^(?:in )?(?:%|per ?cent)$|\b(?:used|left|margin)\b|\brate %$/,
  sum: /^(?:totals?|all|sum|together|both|overall|in all|Σ)$/,
  mean: /\b(?:average|mean|avg)\b/,
  running: /\b(?:so far|running|cumulative|accumulated|to date|by then|closing|balance)\b/,
  clock: /\b(?:minutes?|mins?|hours?|duration|elapsed)\b/,
}

/** How many bits a name over a column makes up for. */
export const NAMED = 3

/** Whether the words over a column name just this sort of relation, so that little else can be meant. */
export function isNamed(sort: Sort, head: string): boolean {
  return named[sort]?.test(head) === true
}

/** Whether the words over a column speak of a sort of relation. */
export function isTold(sort: Sort, head: string): boolean {
  return told[sort].test(head)
}
