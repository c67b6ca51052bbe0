/** Unit codes and the ways to write each, plurals in -s left out; every other counted thing is a `count` with its noun. */
const ways =
  'ns nanosecond|us microsecond µs μs|ms millisecond millis msec|s second sec|min minute|h hour hr|day|week wk|month mo|year yr|B byte|KB kilobyte|MB megabyte meg|GB gigabyte gig|TB terabyte|PB petabyte|KiB kibibyte|MiB mebibyte|GiB gibibyte gi|TiB tebibyte|bps|Kbps kbit|Mbps mbit|Gbps gbit|percent pct %|multiplier times x × fold|USD dollar buck us$ $|EUR euro €|GBP pound quid £|cent ct ¢|JPY yen ¥|INR rupee rs ₹|CNY yuan renminbi|CHF franc|SEK krona kronor|NOK krone kroner|DKK|PLN zloty złoty złote złotych|CZK koruna kč|HUF forint|RON lei leu|ILS shekel ₪|THB baht|UAH hryvnia ₴|RUB ruble rouble ₽|KRW won ₩|TRY lira ₺|BRL reais r$|CAD c$ ca$|AUD a$ au$|NZD|SGD s$|HKD|MXN|ZAR|KES ksh'

const units = new Map<string, string>()
for (const way of ways.split('|'))
  for (const word of way.split(' ')) units.set(word.toLowerCase(), way.split(' ', 1).join(''))

/** A question about a word that remembers its answers; long words are asked anew, lest they hold on to their text. */
export function remember<T>(answer: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    const said = answer(word)
    if (known.size > 4000) known.clear()
    if (word.length < 13) known.set(word, said)
    return said
  }
}

/** The code of the unit that a word or sign names, whatever its case and number; '' when it names none. */
export const unitNamed = remember((said) => {
  const word = said.toLowerCase()
  // "five trys" are no lira.
  if (/^(?:try|ron|rub)s?$/.test(said)) return ''
  return units.get(word) ?? units.get(/..s$/.test(word) ? word.slice(0, -1) : '') ?? ''
})

/** Letters that are units only straight after digits. */
export const shortUnits: Record<string, string> = { s: 's', h: 'h', m: 'min', d: 'day', w: 'week', y: 'year', B: 'B' }

const measures =
  /^(?:(?!st$|nd$|rd$|th$|[xX])[b-df-hj-np-tv-zB-DF-HJ-NP-TV-Zµ]{1,5}\d?|[°µ]\p{L}*|oz|mi|ha|gal|psi|[dp]pi|lux|candela|hundredweight|bar|tesla|horsepower|[km]?cal(?:orie)?s?|[kM]?[AVJΩ]|m?Ah?|[kM]?bits?|vCPUs?|h?Pa|IOPS|EB|kilos?|(?:tea|table)spoons?|cups?|gallons?|miles?|furlongs?|stone|ounces?|pints?|(?:(?:milli|centi|deci|hecto|kilo|mega|giga)?(?:lit(?:re|er)|met(?:re|er)|gram(?:me)?|watt|volt)(?:-hour)?)s?|celsius|kelvin|fahrenheit|hertz|foot|inch|mol|eV)[²³]?$/iu

/** Whether a word is a measure outside the unit list (kg, mph, vCPU): a count of itself, even glued to digits. */
export const isMeasure = remember((word) => measures.test(word))

const times = new Set('ns us ms s min h day week month year'.split(' '))

export function isTime(unit: string): boolean {
  return times.has(unit)
}

/** Whether a unit is a currency's ISO code. */
export function isMoney(unit: string): boolean {
  return unit.length === 3 && unit.charCodeAt(1) < 91 && unit.charCodeAt(2) < 91
}

/** Irregular plurals and their singulars; where there is one word, it is both. */
export const irregular = new Map(
  'people person|children child|oxen ox|sheep|men man|feet foot|teeth tooth|mice mouse|loaves loaf|lives life|halves half|leaves leaf|indices index|appendices appendix|vertices vertex|matrices matrix|criteria criterion|pence penny|series|species|caches cache|buses bus|movies movie|calories calorie|cookies cookie|lenses lens|dice die|geese goose|wolves wolf|knives knife|shelves shelf|wives wife|analyses analysis|crises crisis|phenomena phenomenon|taxis taxi|taxa taxon|bacteria bacterium|fungi fungus|larvae larva|millennia millennium|hypotheses hypothesis|axes axis|diagnoses diagnosis|strata stratum|staff|crew|cattle|fish|deer|moose|trout|salmon|mackerel|herring|cod|squid|shrimp|aircraft|skis ski|menus menu'
    .split('|')
    .map((pair) => {
      const [many = '', one = many] = pair.split(' ')
      return [many, one] as const
    }),
)

/** The irregular plural in which a word ends, or ''. */
function irregularEnd(word: string): string {
  const tail = word.slice(word.lastIndexOf('-') + 1).toLowerCase()
  return irregular.has(tail) ? tail : (/(?:children|men|people)$/.exec(tail)?.[0] ?? '')
}

/** Whether a word looks like a plural noun. */
export const isPlural = remember((word) => /[A-Z]s$|..(?<![suiSUI])s$/.test(word) || irregularEnd(word) !== '')

/** The singular of a noun, in its own case. */
export const singularOf = remember((word) => {
  const tail = irregularEnd(word)
  if (tail !== '') {
    return word.slice(0, 1 - tail.length) + String(irregular.get(tail)).slice(1)
  }
  if (!isPlural(word)) return word
  if (/..[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  return word.slice(0, /(?:ss|x|ch|sh|zz)es$/.test(word) ? -2 : -1)
})
