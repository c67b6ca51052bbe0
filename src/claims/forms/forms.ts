import { clocks } from './clocks.ts'
import { differences } from './differences.ts'
import type { Form } from './form.ts'
import { periods } from './periods.ts'
import { products } from './products.ts'
import { ratios } from './ratios.ts'
import { shares } from './shares.ts'
import { sums } from './sums.ts'
import { tasks } from './tasks.ts'

export const forms: readonly Form[] = [
  ...sums,
  ...products,
  ...periods,
  ...differences,
  ...shares,
  ...ratios,
  ...clocks,
  ...tasks,
]
