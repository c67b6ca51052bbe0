/** Unit codes and the ways to write each; every other counted thing is a `count` with its noun. */
const ways =
  'ns nanosecond nanoseconds|us microsecond microseconds µs μs usec|ms millisecond milliseconds millis msec|s second seconds sec secs|min minute minutes mins|h hour hours hr hrs|day days|week weeks wk|month months mo|year years yr yrs|B byte bytes|KB kilobyte kilobytes kb|MB megabyte megabytes meg megs|GB gigabyte gigabytes gig gigs|TB terabyte terabytes|PB petabyte petabytes|KiB kibibyte kibibytes|MiB mebibyte mebibytes|GiB gibibyte gibibytes|TiB tebibyte tebibytes|bps|Kbps kbit/s|Mbps mbit/s|Gbps gbit/s|percent pct %|multiplier times x × fold|USD dollar dollars buck bucks us$ $|EUR euro euros €|GBP pound pounds quid £|JPY yen ¥|INR rupee rupees ₹ rs|CNY yuan renminbi|KRW ₩|ILS shekel shekels ₪|CHF franc francs|SEK kronor|NOK krone kroner|DKK|PLN zloty zlotys|CZK|CAD c$ ca$|AUD a$ au$|NZD nz$|SGD s$|HKD hk$|BRL r$ reais|MXN mx$|ZAR rand|RUB ruble rubles roubles ₽|TRY lira ₺|THB baht|cent cents ¢'

/** Unit codes by lower-case word or symbol. */
export const unitWords = new Map<string, string>()
for (const way of ways.split('|')) {
  const [unit = '', ...words] = way.split(' ')
  for (const word of [unit.toLowerCase(), ...words]) unitWords.set(word, unit)
}

/** Symbols that are units only straight after digits. */
export const shortUnits: Record<string, string> = { s: 's', h: 'h', m: 'min', d: 'day', w: 'week', y: 'year', B: 'B' }

const measures =
  /^(?:(?!st$|nd$|rd$|th$|[xX])[b-df-hj-np-tv-zB-DF-HJ-NP-TV-Zµ]{1,5}\d?|[°µ]\p{L}*|oz|mi|ha|[km]?cal|em|[kM]?[AVJ]|m?Ah?|ppi|[kM]?bits?|vCPUs?|Pa|hPa|IOPS|iops|EB|kilos?|kelvin|celsius|fahrenheit|hertz|foot|inch|mol|atm|eV|au)[²³]?$/iu

/** Whether a word is a measure outside the unit list (kg, mph, vCPU): a count of itself, even glued to digits. */
export function isMeasure(word: string): boolean {
  return measures.test(word)
}

const timeUnits = /^(?:[num]?s|min|h|day|week|month|year)$/

export function isTime(unit: string): boolean {
  return timeUnits.test(unit)
}

/** Whether a unit is a currency's ISO code. */
export function isMoney(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit)
}

const irregular = new Map(
  'people person|children child|feet foot|teeth tooth|mice mouse|loaves loaf|lives life|halves half|leaves leaf|knives knife|indices index|vertices vertex|criteria criterion|pence penny|geese goose|oxen ox|series series|species species|sheep sheep|caches cache|buses bus|movies movie|calories calorie|cookies cookie|lenses lens|viruses virus|heroes hero|potatoes potato|tomatoes tomato'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
)

/** Whether a word looks like a plural noun. */
export function isPlural(word: string): boolean {
  return /[A-Z]s$/.test(word) || irregular.has(tailOf(word)) || /(?:men|children|people)$|..(?<![suiSUI])s$/.test(word)
}

/** The last part of a compound: "half-lives" ends in "lives". */
function tailOf(word: string): string {
  return word.slice(word.lastIndexOf('-') + 1).toLowerCase()
}

/** The singular of a noun, in its own case. */
export function singularOf(word: string): string {
  const tail = tailOf(word)
  const known = irregular.get(tail)
  if (known !== undefined) return word.slice(0, 1 - tail.length) + known.slice(1)
  if (!isPlural(word)) return word
  if (/men$/i.test(word)) return `${word.slice(0, -2)}an`
  if (word.endsWith('children')) return word.slice(0, -3)
  if (/..[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  return word.slice(0, /(?:ss|x|ch|sh|zz)es$/.test(word) ? -2 : -1)
}
