/** A date as far as it is told: a year, a month of one, a day of one. */
export interface ToldDate {
  readonly start: number
  readonly end: number
  readonly year: number | undefined
  /** From 0 on. */
  readonly month: number | undefined
  readonly day: number | undefined
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|')
const DATE = new RegExp(
  String.raw`\b(?:(?<before>\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(?<month>${months.join('|')})\b` +
    String.raw`(?: (?<behind>\d{1,2})(?:st|nd|rd|th)?\b(?![.:,]\d|%| ?[ap]m\b))?` +
    String.raw`(?:,? (?<ofMonth>(?:1[5-9]|20)\d\d)\b(?![.,]\d|%))?|\b(?<year>(?:1[5-9]|20)\d\d)\b(?![.,:]\d|%)`,
  'g',
)

/** All dates of a text, in order; a bare number that may be a year is one where it is no amount. */
export function findDates(text: string, isAmount: (start: number) => boolean): ToldDate[] {
  return [...text.matchAll(DATE)].flatMap(({ 0: told, index, groups = {} }) => {
    const { before, behind, month, ofMonth, year } = groups
    if (month === undefined && isAmount(index)) return []
    const day = before ?? behind
    if (day !== undefined && (Number(day) < 1 || Number(day) > 31)) return []
    return {
      start: index,
      end: index + told.length,
      year: numberOf(ofMonth ?? year),
      month: month === undefined ? undefined : months.indexOf(month),
      day: numberOf(day),
    }
  })
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits)
}
