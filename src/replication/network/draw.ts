/** A number from 0 up to 1 that depends on a seed and some whole numbers alone: the same ones give the same number. */
export function draw(seed: number, ...parts: readonly number[]): number {
  let hash = mix(seed | 0)
  for (const part of parts) hash = mix(hash ^ Math.imul(part | 0, 0x9e3779b1))
  return hash / 2 ** 32
}

function mix(value: number): number {
  let bits = value + 0x6d2b79f5
  bits = Math.imul(bits ^ (bits >>> 15), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
