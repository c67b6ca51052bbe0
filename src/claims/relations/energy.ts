import { CUE } from '../cues.ts'
import type { Figure } from '../figure.ts'
import { leaf, productIn } from '../leaves.ts'
import type { Search } from '../search.ts'

const NEAREST = 5
const NEAR = 0.02

/** What something draws in a time: "a 2 kW heater on for 6 hours uses 12 kWh". */
export function tryEnergies(search: Search, near: readonly Figure[]): void {
  const { figure } = search
  if (figure.measure !== 'energy' || figure.per.length > 0) return
  const before = near.filter(({ index, sentence }) => index < figure.index && figure.sentence - sentence < 2)
  const nearest = before.slice(0, NEAREST)
  const [powers, times] = [
    nearest.filter(({ measure }) => measure === 'power'),
    nearest.filter(({ kind }) => kind === 'time'),
  ]
  // Of several devices or times it isn't told which; "4 hours a day" may go on for a week.
  const isSole = [powers, times].every(isOne) && !times[0]?.per.some((one) => one !== 'year')
  for (const power of powers) for (const time of times) tryEnergy(search, power, time, isSole)
}

/** Whether there is one amount, however often it is told: "a year has 8,760 hours". */
function isOne([first, ...others]: readonly Figure[]): boolean {
  return first !== undefined && others.every(({ value }) => Math.abs(value / first.value - 1) < NEAR)
}

function tryEnergy(search: Search, power: Figure, time: Figure, isSole: boolean): void {
  const { figure } = search
  const factor = (power.scale * time.scale) / figure.scale
  const value = (power.value * time.value) / figure.scale
  const inputs = [power, time]
  const isTold = (figure.lead & CUE.result) !== 0
  const mayBeTold = isSole && (figure.lead & (CUE.result | CUE.verb)) !== 0
  const isNear = Math.abs(value / search.stated - 1) < NEAR
  if (!isNear && !(mayBeTold && search.mayBe(value, Math.min(power.index, time.index), figure.index))) return
  const parts = inputs.map((one) => leaf(one, one.scale, true))
  search.try(
    {
      rule: 'arithmetic/product',
      support: 3,
      value,
      working: () => productIn(parts, factor),
      cued: isTold,
      asserted: isTold && search.isRightBefore(inputs, 0),
      distance: 0,
    },
    inputs,
  )
}
