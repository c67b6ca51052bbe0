import { dirname } from 'node:path'
import { type CheckedSource, type Finding, placeOfMention, wordsOf } from '../../check/index.ts'

/** What was repaired in a text. */
export interface Done {
  readonly file: string
  readonly repaired: readonly Finding[]
}

// A number below this is met by accident.
const LEAST = 100

/** Where texts of the same folder still tell a number as it was before its repair: lines that ask to look there. */
export function tellBeside(done: readonly Done[], sources: readonly CheckedSource[]): string[] {
  return done.flatMap(({ file, repaired }) => {
    const beside = sources.filter((other) => other.file !== file && dirname(other.file) === dirname(file))
    return repaired.flatMap((finding) =>
      beside.flatMap((other) => {
        const own = done.find((one) => one.file === other.file)?.repaired ?? []
        return isToldIn(own, finding) ? [] : listPlaces(other, finding)
      }),
    )
  })
}

/** Whether the same number was repaired in the other text too. */
function isToldIn(repaired: readonly Finding[], { stated }: Finding): boolean {
  return repaired.some((one) => one.stated?.value === stated?.value && one.stated?.unit === stated?.unit)
}

function listPlaces({ file, document, mentions }: CheckedSource, { stated, line, file: from }: Finding): string[] {
  if (stated === undefined || Math.abs(stated.value) < LEAST || stated.unit === 'none') return []
  return mentions
    .filter(({ value, unit }) => Number(value) === stated.value && unit === stated.unit)
    .map((mention) => {
      const place = placeOfMention(file, document, mention)
      return `look at ${file}:${place.line}:${place.column} too: it tells ${JSON.stringify(wordsOf(document, mention))}, as ${from}:${line} did`
    })
}
