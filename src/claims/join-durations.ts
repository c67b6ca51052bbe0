import type { Mention } from '../numbers/index.ts'
import { endOf } from './figure.ts'
import { measureOf } from './measures.ts'

const smaller: Readonly<Record<string, readonly string[]>> = { day: ['h'], h: ['min'], min: ['s'] }

const OPENS = /\b[Aa]n? (day|hour|minute) and $/
const units: Readonly<Record<string, string>> = { day: 'day', hour: 'h', minute: 'min' }

/** Nobody says so many hours with minutes behind a comma. */
const MANY = 100

/** The noun that marks a duration said in two units. */
export const DURATION = 'duration'

/** Durations said in two units, "4 hours 16 minutes", as one mention in the smaller. */
export function joinDurations(text: string, mentions: readonly Mention[]): Mention[] {
  const joined: Mention[] = []
  for (const said of mentions) {
    const before = joined.at(-1)
    const opening = openingOf(text, before, said)
    if (opening !== undefined) {
      joined.push(opening)
      continue
    }
    const mention = before && isBarePart(text, before, said) ? { ...said, unit: smaller[before.unit]?.[0] ?? '' } : said
    const isPart =
      before !== undefined &&
      smaller[before.unit]?.includes(mention.unit) === true &&
      (before.per === '' || before.per === mention.per) &&
      mention.per !== before.unit &&
      Number(mention.value) < measureOf(before).scale / measureOf(mention).scale &&
      isJoint(before, text.slice(endOf(before), mention.start))
    if (!isPart) {
      joined.push(mention)
      continue
    }
    const scale = measureOf(before).scale / measureOf(mention).scale
    const value = String(Number(before.value) * scale + Number(mention.value))
    joined[joined.length - 1] = {
      ...mention,
      start: before.start,
      value,
      noun: DURATION,
      hedge: before.hedge ?? mention.hedge,
    }
  }
  return joined
}

/** "63 km in 4 hours 30 is": minutes that go without their unit. */
function isBarePart(text: string, { unit, end, nounEnd, per }: Mention, said: Mention): boolean {
  return (
    (unit === 'h' || unit === 'min') &&
    per === '' &&
    said.unit === 'none' &&
    said.per === '' &&
    said.place >= 0 &&
    !said.fraction &&
    said.partner < 0 &&
    /^[1-5]\d$/.test(said.value) &&
    text.slice(Math.max(end, nounEnd), said.start) === ' ' &&
    !/^ (?:of (?:which|whom|them|these|those|us|you|the)|were|are|was|had|have)\b/.test(
      text.slice(said.end, said.end + 10),
    )
  )
}

/** "an hour and ten minutes": the greater unit is said without a number. */
function openingOf(text: string, before: Mention | undefined, said: Mention): Mention | undefined {
  const found = OPENS.exec(text.slice(Math.max(0, said.start - 16), said.start))
  const major = units[found?.[1] ?? '']
  const start = said.start - (found?.[0].length ?? 0)
  if (major === undefined || !smaller[major]?.includes(said.unit) || (before && endOf(before) > start)) return undefined
  const scale = measureOf({ unit: major, noun: '' }).scale / measureOf(said).scale
  if (Number(said.value) >= scale) return undefined
  return { ...said, start, value: String(scale + Number(said.value)), noun: DURATION }
}

/** "4 hours, 16 minutes"; but in "a month of 720 hours, 43.2 minutes" a comma parts the two. */
function isJoint(before: Mention, between: string): boolean {
  return /^ (?:and )?$/.test(between) || (/^, (?:and )?$/.test(between) && Number(before.value) < MANY)
}
