const named: Record<string, string> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  mdash: '—',
  ndash: '–',
  minus: '−',
  times: '×',
  hellip: '…',
  thinsp: '\u2009',
  ensp: ' ',
  emsp: ' ',
  le: '≤',
  ge: '≥',
  plusmn: '±',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  deg: '°',
  micro: 'µ',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  asymp: '≈',
  middot: '·',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  sect: '§',
  percnt: '%',
  dollar: '$',
}

/** The character that the entity at `&` stands for and where it ends, or undefined. */
export function readEntity(source: string, at: number, limit: number): { char: string; end: number } | undefined {
  const stop = Math.min(limit, at + 12)
  let end = at + 1
  while (end < stop && source.charCodeAt(end) !== 59) end++
  if (end >= stop) return undefined
  const name = source.slice(at + 1, end)
  const char = Object.hasOwn(named, name) ? named[name] : fromNumber(name)
  return char === undefined ? undefined : { char, end: end + 1 }
}

function fromNumber(name: string): string | undefined {
  if (!/^#(?:[0-9]{1,6}|[xX][0-9a-fA-F]{1,5})$/.test(name)) return undefined
  const code = /^#[xX]/.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  const plain = code >= 32 && code < 0xd800
  return plain ? String.fromCharCode(code) : undefined
}
