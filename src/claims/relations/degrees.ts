import type { Figure } from '../figure.ts'
import { constant, leaf } from '../leaves.ts'
import type { Search } from '../search.ts'

const ROUNDED = 9
const celsius = /^(?:°c|celsius|°)$/
const fahrenheit = /^(?:°f|fahrenheit)$/

/** Whether degrees are those of a recipe, which rounds them on both scales. */
export function areRounded(stated: number, worked: number): boolean {
  return stated % 5 === 0 && Math.abs(worked - stated) < ROUNDED
}

/** Celsius and Fahrenheit: what a thermometer shows, and what a rise comes to. */
export function tryDegrees(search: Search, source: Figure): void {
  const { figure } = search
  if (!celsius.test(figure.measure) && figure.kind !== 'none' && !fahrenheit.test(figure.measure)) return
  const isToCelsius = fahrenheit.test(source.measure) && !fahrenheit.test(figure.measure)
  const isToFahrenheit = celsius.test(source.measure) && !celsius.test(figure.measure)
  if (!isToCelsius && !isToFahrenheit) return
  const [five, nine, base] = [constant(5, '5'), constant(9, '9'), constant(32, '32')]
  const value = isToCelsius ? ((source.value - 32) * 5) / 9 : (source.value * 9) / 5 + 32
  // An oven's degrees are rounded on both sides; a rise of 2 °C is one of 3.6 °F.
  if (Math.abs(value - figure.value) > 0.6 && source.value % 5 === 0 && areRounded(figure.value, value)) return
  const [by, over] = isToCelsius ? [five, nine] : [nine, five]
  search.try(
    {
      rule: 'arithmetic/conversion',
      support: 0,
      value: source.value * (isToCelsius ? 5 / 9 : 1.8),
      working: () => ({ op: 'divide', parts: [{ op: 'multiply', parts: [leaf(source, 1, true), by] }, over] }),
      asserted: false,
    },
    [source],
  )
  search.try(
    {
      rule: 'arithmetic/conversion',
      support: 2,
      value,
      working: () =>
        isToCelsius
          ? {
              op: 'divide',
              parts: [
                { op: 'multiply', parts: [{ op: 'subtract', parts: [leaf(source, 1, true), base] }, five] },
                nine,
              ],
            }
          : {
              op: 'add',
              parts: [{ op: 'divide', parts: [{ op: 'multiply', parts: [leaf(source, 1, true), nine] }, five] }, base],
            },
      asserted: source.index === figure.index - 1,
    },
    [source],
  )
}
