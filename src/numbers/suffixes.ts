const money: Record<string, number> = {
  K: 3,
  k: 3,
  M: 6,
  m: 6,
  mm: 6,
  MM: 6,
  mn: 6,
  mio: 6,
  B: 9,
  b: 9,
  bn: 9,
  Bn: 9,
  BN: 9,
  T: 12,
  tn: 12,
  trn: 12,
  Cr: 7,
  cr: 7,
  L: 5,
}
const plain: Record<string, number> = { K: 3, k: 3, M: 6, mn: 6, mio: 6, bn: 9, Bn: 9, BN: 9, tn: 12 }

/** The power of ten that a suffix glued to digits stands for, or 0; after a currency sign more are certain. */
export function suffixScale(suffix: string, isMoney: boolean): number {
  const table = isMoney ? money : plain
  return Object.hasOwn(table, suffix) ? (table[suffix] ?? 0) : 0
}
