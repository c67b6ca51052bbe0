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
    /\b(?:costs?|amount|total|income|revenue|charges?|subtotal|fee|spend|spent|turnover|sales|value|bill|payment|euros?|dollars?|in all|all|(?:per|a) (?:month|year|day|week)|monthly|yearly|annual(?:ly)?|daily|weekly)\b|[€$£]/,
  sum: /\b(?:totals?|sum|all|both|together|combined|overall|subtotal|day|week|month|quarter|year)\b|Σ/,
  difference:
    /\b(?:sav(?:e|es|ed|ing|ings)|diff(?:erence)?|delta|changed?|more|less|fewer|gap|left|remain(?:s|ing|der)?|margin|profit|net|increase|decrease|over|under|above|below|surplus|deficit|loss|lost|gain(?:ed)?|growth|rise|variance|spare|headroom|free|balance|minus|without)\b|[Δ±]|\+\/[-−]/,
  ratio:
    /÷|\bper\b|\bratio\b|\bfactor\b|×|\btimes\b|\brelative\b|\bspeed-?up\b|\bfaster\b|\bvs\b|\bagainst\b|\/|\beach\b|\bone\b/,
  share:
    /%|\bshare\b|\bper ?cent(?:age)?\b|\bpart\b|\bof (?:the )?(?:total|all)\b|\brate\b|\butili[sz]ation\b|\bmargin\b|\bused\b/,
  change:
    /%|\bchanged?\b|\bgrowth\b|\bincrease\b|\bdecrease\b|\bsav(?:e|es|ed|ings?)\b|\bdiscount\b|\boff\b|\brise\b|\bdown\b|\bup\b|\bΔ/,
  mean: /\b(?:average|mean|avg)\b/,
  running:
    /\b(?:left|closing|end|stock|so far|running|cumulative|accumulated|to date|in total|after it|total|balance|done|by then|sum)\b/,
  clock:
    /\b(?:minutes?|min|mins|hours?|h|duration|length|elapsed|since|took|takes|time|lasts?|after|wait|delay|long)\b/,
  downtime: /\b(?:down(?:time)?|allowed|reached|availab(?:le|ility)|up(?:time)?|lost|budget)\b/,
  factor:
    /\brelative\b|\bratio\b|\bfactor\b|×|\bspeed-?up\b|\bfaster\b|\bvs\b|\bagainst\b|\bindex\b|\btimes\b|\bfor\b|%/,
}

/** Whether the words over a column speak of a sort of relation. */
export function isTold(sort: Sort, head: string): boolean {
  return told[sort].test(head)
}
