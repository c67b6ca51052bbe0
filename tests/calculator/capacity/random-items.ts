import type { Typed } from './peer.ts'

/** Numbers from 0 up to but not 1, the same for the same seed. */
function seedRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Makers of random keys and values; what the peer counts differently is kept out and has tests of its own. */
export function makeRandom(seed: number) {
  const random = seedRandom(seed)
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  const pick = <T>(choices: readonly [T, ...T[]]): T => choices[whole(0, choices.length - 1)] ?? choices[0]
  const text = (longest: number) => 'abcdefgh'.repeat(longest / 8 + 1).slice(0, whole(1, longest))
  const base64 = (longest: number) => Buffer.alloc(whole(1, longest), whole(0, 255)).toString('base64')
  const unlike = (make: () => string) => [...new Set(Array.from({ length: whole(1, 9) }, make))]
  // An odd count of digits, so that pairs counted from the first digit and from the point are as many.
  const number = () => {
    const digits = Array.from({ length: 2 * whole(0, 9) + 1 }, () => whole(1, 9)).join('')
    const point = whole(0, digits.length - 1)
    const written = point === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`
    return pick(['', '', '-']) + written
  }
  const value = (depth: number): Record<string, unknown> => {
    const small = pick(['S', 'N', 'B', 'BOOL', 'NULL', 'SS', 'NS', 'BS', 'L', 'M'])
    const type = depth > 2 && (small === 'L' || small === 'M') ? 'S' : small
    const makers: Record<string, () => unknown> = {
      S: () => text(pick([20, 300, 2500, 9000])),
      N: number,
      B: () => base64(pick([20, 300, 2500])),
      BOOL: () => random() < 0.5,
      NULL: () => true,
      SS: () => unlike(() => text(40)),
      NS: () => unlike(() => String(whole(1, 9) * 10 + 1)),
      BS: () => unlike(() => base64(40)),
      L: () => Array.from({ length: whole(0, 5) }, () => value(depth + 1)),
      M: () => Object.fromEntries(Array.from({ length: whole(0, 4) }, (_, i) => [`key${i}`, value(depth + 1)])),
    }
    return { [type]: makers[type]?.() }
  }
  const key = (): Typed => ({ pk: { S: `p${whole(1, 4)}` }, sk: { N: String(whole(1, 12) * 2 + 1) } })
  const item = (): Typed => {
    const attributes = Array.from({ length: whole(0, 6) }, (_, i) => [`attribute-${i}`, value(0)] as const)
    const group = random() < 0.7 ? { group: { S: `g${whole(1, 3)}` } } : {}
    return { ...key(), ...group, ...Object.fromEntries(attributes) }
  }
  return { whole, pick, value, key, item, flip: (share: number) => random() < share }
}
