import { CUE } from '../cues.ts'
import type { Figure } from '../figure.ts'
import { leaf, productIn } from '../leaves.ts'
import type { Search } from '../search.ts'

// A volume is kept in litres, lengths in metres.
const LITRES = 1000
const NEAREST = 5
const NEAR = 0.02

/** What a box holds: "50 metres by 20, and 1.6 metres deep", "24 square metres, 2.5 metres high". */
export function tryVolumes(search: Search, near: readonly Figure[]): void {
  if (search.figure.measure !== 'volume' || search.figure.per.length > 0) return
  const before = near
    .filter(({ index, measure, kind }) => index < search.figure.index && (measure !== '' || kind === 'none'))
    .slice(0, NEAREST)
    .sort((a, b) => a.index - b.index)
  for (const [at, a] of before.entries()) {
    const [b, c] = before.slice(at + 1, at + 3)
    if (b === undefined) return
    const isPair = (x: Figure, y: Figure) => x.measure === 'area' && isLength(y)
    if (isPair(a, b) || isPair(b, a)) tryBox(search, [a, b])
    if (c !== undefined && isLength(a) && isSide(b) && isSide(c)) tryBox(search, [a, b, c])
  }
}

function isLength({ measure, per }: Figure): boolean {
  return measure === 'length' && per.length === 0
}

function isSide(figure: Figure): boolean {
  return isLength(figure) || (figure.kind === 'none' && figure.join === 'times')
}

function tryBox(search: Search, sides: readonly Figure[]): void {
  const { figure } = search
  const scales = sides.map((side, at) => (side.kind === 'none' ? (sides[at - 1] as Figure).scale : side.scale))
  const factor = (scales.reduce((a, b) => a * b, 1) * LITRES) / figure.scale
  const product = sides.reduce((value, side) => (value * side.value) / side.scale, 1)
  const [first, last] = [sides[0] as Figure, sides.at(-1) as Figure]
  // A bag holds less than its sides make, and nothing says that rain fills the barrel.
  const isSaid = sides.length > 2 && (figure.lead & CUE.result) !== 0
  const isNear = Math.abs((product * factor) / search.stated - 1) < NEAR
  if (!isNear && !(isSaid && search.mayBe(product * factor, first.index, last.index))) return
  const parts = sides.map((side) => leaf(side, side.scale, true))
  search.try(
    {
      rule: 'arithmetic/product',
      support: 3,
      value: product * factor,
      working: () => productIn(parts, factor),
      cued: isSaid,
      asserted: isSaid && search.isRightBefore(sides, 0),
      distance: 0,
    },
    sides,
  )
}
