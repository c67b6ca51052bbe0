import { arithmeticPages } from './arithmetic/pages.ts'
import { bindingPages } from './binding/pages.ts'
import { billPage } from './calculator/bill.ts'
import { capacityPage } from './calculator/capacity.ts'
import { listedPricePage } from './calculator/listed-price.ts'
import { unitPricePage } from './calculator/unit-price.ts'
import { comparisonPage } from './comparison/amounts.ts'
import { contradictionPage } from './comparison/contradiction.ts'
import { configPages } from './config/pages.ts'
import { toldTwicePage } from './consistency/told-twice.ts'
import { factFigurePage } from './facts/figure.ts'
import { pastReviewPage } from './facts/past-review.ts'
import { statementPage } from './facts/statement.ts'
import { formatPages } from './format/pages.ts'
import type { RulePage } from './judgement.ts'
import { answerPage } from './recall/answer.ts'
import { noAnswerPage, noQuestionPage } from './recall/pairing.ts'
import { recommendationPage } from './recall/recommendation.ts'

/** The page of every rule, by name. */
export const rulePages: readonly RulePage[] = [
  ...arithmeticPages,
  comparisonPage,
  contradictionPage,
  toldTwicePage,
  billPage,
  capacityPage,
  unitPricePage,
  listedPricePage,
  answerPage,
  noAnswerPage,
  noQuestionPage,
  recommendationPage,
  statementPage,
  factFigurePage,
  pastReviewPage,
  ...bindingPages,
  ...configPages,
  ...formatPages,
].sort((a, b) => (a.name < b.name ? -1 : 1))
