import { Refusal } from '../host/index.ts'

/** Reads JSON that is nothing else, such as package.json; what can't be parsed is refused with line and column. */
export function parseJson(source: string, file: string): unknown {
  const text = source.replace(/^\uFEFF/, '')
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const before = text.slice(0, offsetOf(message, text)).split('\n')
    const [what = message] = message.split(/ in JSON at |, (?:\.\.\.)?"| after JSON/)
    const place = `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
    throw new Refusal(`${place}  this is no JSON: ${what.charAt(0).toLowerCase()}${what.slice(1)}`)
  }
}

const UNEXPECTED = 'Unexpected token'

/** Where a text stops being JSON. */
function offsetOf(message: string, text: string): number {
  const told = /at position (\d+)/.exec(message)
  if (told) return Number(told[1])
  if (!message.startsWith(UNEXPECTED)) return text.length
  // This message tells no place: it stands where a longer beginning of the text first fails with it.
  let [low, high] = [0, text.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isUnexpected(text.slice(0, middle + 1))) high = middle
    else low = middle + 1
  }
  return low
}

function isUnexpected(text: string): boolean {
  try {
    JSON.parse(text)
    return false
  } catch (error) {
    return error instanceof Error && error.message.startsWith(UNEXPECTED)
  }
}
