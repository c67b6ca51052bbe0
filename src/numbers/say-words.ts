import { ones, scales, teens, tens } from './words.ts'

/** How whole numbers are worded. */
export interface Wording {
  /** "one hundred and twelve" rather than "one hundred twelve". */
  readonly and: boolean
  /** "eighteen hundred" rather than "one thousand eight hundred". */
  readonly hundreds: boolean
  /** "a hundred" rather than "one hundred". */
  readonly article: boolean
  /** What joins tens and ones: a hyphen or a space. */
  readonly joint: string
}

/** A whole number from zero in words. */
export function sayWhole(value: bigint, wording: Wording): string {
  if (value === 0n) return 'zero'
  const asHundreds = wording.hundreds && value >= 1100n && value < 10_000n && (value / 100n) % 10n !== 0n
  const words = asHundreds ? sayHundreds(Number(value), wording) : sayGroups(value, wording)
  return wording.article ? words.replace(/^one (?=hundred|thousand|million|billion|trillion|quadrillion)/, 'a ') : words
}

function sayGroups(value: bigint, wording: Wording): string {
  const words: string[] = []
  let rest = value
  for (let power = scales.length; power >= 0; power--) {
    const size = 10n ** BigInt(power * 3)
    const group = rest / size
    rest %= size
    if (group === 0n) continue
    const last = power === 0 && words.length > 0 && group < 100n && wording.and
    const said = sayHundreds(Number(group), wording)
    words.push(`${last ? 'and ' : ''}${said}${power === 0 ? '' : ` ${scales[power - 1]}`}`)
  }
  return words.join(' ')
}

/** A number below 10,000 by hundreds. */
function sayHundreds(value: number, wording: Wording): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100]
  if (hundreds === 0) return saySmall(rest, wording.joint)
  const head = `${saySmall(hundreds, wording.joint)} hundred`
  return rest === 0 ? head : `${head} ${wording.and ? 'and ' : ''}${saySmall(rest, wording.joint)}`
}

/** A number below a hundred. */
function saySmall(value: number, joint: string): string {
  if (value < 10) return ones[value] ?? ''
  if (value < 20) return teens[value - 10] ?? ''
  const head = tens[Math.floor(value / 10) - 2] ?? ''
  return value % 10 === 0 ? head : `${head}${joint}${ones[value % 10]}`
}

/** The digits after "point" in words: one by one, or with the last two as a number when `paired`. */
export function sayDigits(digits: string, paired: boolean, joint: string): string {
  const pair = paired && digits.length > 1 && digits.at(-2) !== '0'
  const single = [...(pair ? digits.slice(0, -2) : digits)].map((digit) => ones[Number(digit)] ?? '')
  return (pair ? [...single, saySmall(Number(digits.slice(-2)), joint)] : single).join(' ')
}
