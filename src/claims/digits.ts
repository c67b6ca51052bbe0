/** The digits of a number that tell something: 12 for 0.0120. */
export function digitsOf(written: string): string {
  return written.replace('.', '').replace(/^0+|0+$/g, '')
}

/** The places at which two numbers of as many digits differ. */
export function placesOff(a: string, b: string): number[] {
  return [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]))
}

/** Whether numbers that differ at these places alone have two digits in each other's place. */
export function isSwapped(a: string, b: string, off: readonly number[]): boolean {
  const [first = 0, second = 0] = off
  return off.length === 2 && a[first] === b[second] && a[second] === b[first]
}

/** Whether a number is another one with one digit more. */
export function isOneMore(long: string, short: string): boolean {
  return long.length === short.length + 1 && [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
}
