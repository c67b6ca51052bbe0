import type { RulePage } from '../judgement.ts'
import { conversionPage } from './conversion.ts'
import { countPage } from './count.ts'
import { differencePage } from './difference.ts'
import { downtimePage } from './downtime.ts'
import { percentagePage } from './percentage.ts'
import { periodPage } from './period.ts'
import { productPage } from './product.ts'
import { ratioPage } from './ratio.ts'
import { sumPage } from './sum.ts'

/** The pages of the rules on arithmetic. */
export const arithmeticPages: readonly RulePage[] = [
  conversionPage,
  countPage,
  differencePage,
  downtimePage,
  percentagePage,
  periodPage,
  productPage,
  ratioPage,
  sumPage,
]
