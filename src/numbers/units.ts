/** Unit codes and the ways to write each; every other counted thing is a `count` with its noun. */
const words: Record<string, string> = {
  ns: 'nanosecond nanoseconds nanos ns',
  us: 'microsecond microseconds µs μs usec usecs us',
  ms: 'millisecond milliseconds millis ms msec msecs',
  s: 'second seconds sec secs',
  min: 'minute minutes min mins',
  h: 'hour hours hr hrs',
  day: 'day days',
  week: 'week weeks wk wks',
  month: 'month months mo mth mths',
  year: 'year years yr yrs',
  B: 'byte bytes',
  KB: 'kilobyte kilobytes kb',
  MB: 'megabyte megabytes meg megs mb',
  GB: 'gigabyte gigabytes gig gigs gb',
  TB: 'terabyte terabytes tb',
  PB: 'petabyte petabytes pb',
  KiB: 'kibibyte kibibytes kib',
  MiB: 'mebibyte mebibytes mib',
  GiB: 'gibibyte gibibytes gib',
  TiB: 'tebibyte tebibytes tib',
  bps: 'bps',
  Kbps: 'kbps kbit/s kb/s',
  Mbps: 'mbps mbit/s',
  Gbps: 'gbps gbit/s',
  percent: 'percent pct percentage %',
  multiplier: 'times x × fold',
  USD: 'dollar dollars buck bucks usd us$ $',
  EUR: 'euro euros eur €',
  GBP: 'pound pounds quid gbp £',
  JPY: 'yen jpy ¥',
  INR: 'rupee rupees inr ₹ rs',
  CNY: 'yuan renminbi cny rmb',
  KRW: 'krw ₩',
  ILS: 'shekel shekels ils ₪',
  CHF: 'chf',
  SEK: 'sek kronor',
  NOK: 'nok',
  DKK: 'dkk',
  PLN: 'pln zloty zlotys',
  CZK: 'czk',
  CAD: 'cad c$ ca$',
  AUD: 'aud a$ au$',
  NZD: 'nzd nz$',
  SGD: 'sgd s$',
  HKD: 'hkd hk$',
  BRL: 'brl r$ reais',
  MXN: 'mxn mx$',
  ZAR: 'zar rand',
  RUB: 'rub ruble rubles rouble roubles ₽',
  TRY: 'lira ₺',
  THB: 'thb baht ฿',
  cent: 'cent cents ¢',
}

/** Unit codes by lower-case word or symbol. */
export const unitWords = new Map<string, string>()
for (const [unit, ways] of Object.entries(words)) for (const way of ways.split(' ')) unitWords.set(way, unit)

/** Symbols that count as units only straight after digits, or after digits and a space, in this case. */
export const shortUnits = new Map(
  Object.entries({ s: 's', h: 'h', m: 'min', d: 'day', w: 'week', y: 'year', B: 'B', K: 'KB', Mb: 'MB' }),
)

/** Measures outside the unit list that may be glued to digits; they are counts of themselves. */
export const measures = new Set(
  'kg g mg µg km cm mm nm mi ft lb lbs oz l ml cl W kW MW GW kWh MWh Wh V kV mV A mA mAh Hz kHz MHz GHz °C °F °K ° K px pt pts em rem dpi ppi fps rpm rps qps tps RPS QPS TPS IOPS iops vCPU vCPUs bit bits Kbit ha kcal cal mph kph dB ppm ppb bp bps EB ZB kelvin hertz kilohertz megahertz gigahertz celsius fahrenheit kilo kPa hPa Pa N J kJ mol mi² m² km² m³ cc'.split(
    ' ',
  ),
)

export const timeUnits = new Set(['ns', 'us', 'ms', 's', 'min', 'h', 'day', 'week', 'month', 'year'])

/** Whether a unit is a currency's ISO code. */
export function isMoney(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit)
}

/** Adverbs and adjectives after an amount that say its rate. */
export const rateWords = new Map(
  Object.entries({
    monthly: 'month',
    hourly: 'h',
    daily: 'day',
    weekly: 'week',
    yearly: 'year',
    annually: 'year',
    annual: 'year',
    nightly: 'night',
    quarterly: 'quarter',
  }),
)

/** Irregular plurals, and their singulars. */
const irregular = new Map(
  Object.entries({
    people: 'person',
    children: 'child',
    men: 'man',
    women: 'woman',
    feet: 'foot',
    teeth: 'tooth',
    geese: 'goose',
    mice: 'mouse',
    loaves: 'loaf',
    halves: 'half',
    knives: 'knife',
    lives: 'life',
    leaves: 'leaf',
    shelves: 'shelf',
    wives: 'wife',
    wolves: 'wolf',
    calves: 'calf',
    selves: 'self',
    indices: 'index',
    vertices: 'vertex',
    matrices: 'matrix',
    analyses: 'analysis',
    axes: 'axis',
    crises: 'crisis',
    criteria: 'criterion',
    phenomena: 'phenomenon',
    pence: 'penny',
    data: 'datum',
    media: 'medium',
    quanta: 'quantum',
    bacteria: 'bacterium',
    oxen: 'ox',
    dice: 'die',
    sheep: 'sheep',
    fish: 'fish',
    series: 'series',
    species: 'species',
    aircraft: 'aircraft',
    fruit: 'fruit',
    staff: 'staff',
    movies: 'movie',
    cookies: 'cookie',
    pies: 'pie',
    ties: 'tie',
    caches: 'cache',
    axles: 'axle',
    buses: 'bus',
    viruses: 'virus',
    lenses: 'lens',
    statuses: 'status',
    gases: 'gas',
    heroes: 'hero',
    potatoes: 'potato',
    tomatoes: 'tomato',
    echoes: 'echo',
    vetoes: 'veto',
    zombies: 'zombie',
    calories: 'calorie',
    selfies: 'selfie',
    brownies: 'brownie',
    headaches: 'headache',
    aches: 'ache',
    niches: 'niche',
    avalanches: 'avalanche',
    mustaches: 'mustache',
  }),
)

/** Whether a word looks like a plural noun. */
export function isPlural(word: string): boolean {
  const lower = word.toLowerCase()
  if (irregular.has(lower) || /(?:men|people|children)$/.test(lower)) return true
  if (/[A-Z]s$/.test(word)) return true
  return lower.length > 2 && lower.endsWith('s') && !/(?:ss|us|is|'s|’s)$/.test(lower)
}

/** The singular of a noun, in its own case. */
export function singularOf(word: string): string {
  const lower = word.toLowerCase()
  const known = irregular.get(lower)
  if (known !== undefined) return word === lower ? known : word.charAt(0) + known.slice(1)
  if (!isPlural(word)) return word
  if (lower.endsWith('men')) return `${word.slice(0, -2)}an`
  if (lower.length > 4 && /[^aeiou]ies$/.test(lower)) return `${word.slice(0, -3)}y`
  return /(?:ss|x|ch|sh|zz)es$/.test(lower) ? word.slice(0, -2) : word.slice(0, -1)
}
