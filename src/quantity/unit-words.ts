/** Other ways to write a unit's symbol. */
export const UNIT_ALIASES: Readonly<Record<string, string>> = {
  $: 'USD',
  sec: 's',
  second: 's',
  seconds: 's',
  minute: 'min',
  minutes: 'min',
  hour: 'h',
  hours: 'h',
  hr: 'h',
  hrs: 'h',
  days: 'day',
  months: 'month',
  years: 'year',
  writes: 'write',
  reads: 'read',
  deletes: 'delete',
  items: 'item',
  instances: 'instance',
  regions: 'region',
  requests: 'request',
  blocks: 'block',
  statements: 'statement',
  transactions: 'transaction',
  bytes: 'B',
  byte: 'B',
}

/** Units that are words and take an ending for more than one. */
export const PLURAL_UNITS: ReadonlySet<string> = new Set([
  'write',
  'read',
  'delete',
  'item',
  'instance',
  'region',
  'request',
  'block',
  'statement',
  'transaction',
  'day',
  'month',
  'year',
  'account',
  'column',
  'connection',
  'database',
  'digit',
  'element',
  'index',
  'operation',
  'reader',
  'row',
  'schema',
  'set',
  'table',
  'version',
  'zone',
])

/** Units spelled out where they stand in a compound: "WCU-hour", but "730 h". */
export const COMPOUND_NAMES: Readonly<Record<string, string>> = { h: 'hour' }

/** Units of money, by ISO code. */
export const CURRENCIES: ReadonlySet<string> = new Set(['USD', 'EUR', 'GBP', 'JPY', 'CHF', 'CAD', 'AUD', 'INR', 'BRL'])
