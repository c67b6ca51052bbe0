export { BindingError } from './bindings/binding-error.ts'
export { evaluate } from './bindings/evaluate.ts'
export { isInHundredths } from './bindings/in-hundredths.ts'
export { nameScenarios, openScenario, type Scenario } from './bindings/open-scenario.ts'
export { type Binding, readBinding } from './bindings/read-binding.ts'
export { type CapacityKind, capacityKind } from './calculator/capacity-kind.ts'
export { readUnitsColumns, type UnitsCell } from './calculator/capacity-tables.ts'
export { blankRegions, findRegions } from './calculator/find-regions.ts'
export { isInfrequent } from './calculator/is-infrequent.ts'
export { type Capacity, listCapacities } from './calculator/list-capacities.ts'
export { isNeed } from './calculator/plain/is-need.ts'
export { isOpenAround } from './calculator/plain/is-open-around.ts'
export { isRefuted } from './calculator/plain/is-refuted.ts'
export { isOfDynamo, namesDynamo } from './calculator/plain/of-dynamo.ts'
export { hasAny, kindOfRequests, type Passage, readPassages } from './calculator/plain/passage.ts'
export { requestsNamed } from './calculator/plain/requests-named.ts'
export {
  isOfBytes,
  unitsOfItem,
  unitsOfRequest,
  unitsTaken,
  unroundedUnits,
} from './calculator/plain/units-taken.ts'
export { isOtherwise } from './calculator/plain/words.ts'
export { workloadIn } from './calculator/plain/workload-in.ts'
export { type CapacityMode, priceReadings, type Reading } from './calculator/price-readings.ts'
export { supposedSpread } from './calculator/supposed-spread.ts'
export { readToldWorkloads, sentenceOf, type ToldWorkload } from './calculator/told-workload.ts'
export type { Claim, Claims, Operator, Strength, Working } from './claim.ts'
export { findComparisons } from './comparing/find-comparisons.ts'
export type { Comparison } from './comparing/told.ts'
export { type Echo, findEchoes } from './echoes.ts'
export {
  type ContraryStatement,
  type FactFigure,
  matchSpeech,
  type SpokenFacts,
  type SpokenPrice,
} from './facts/match-speech.ts'
export type { Figure, Join, Kind } from './figure.ts'
export { firstIndex } from './first-index.ts'
export { isTold } from './is-told.ts'
export { isWholeSentence, isWrittenOut, takesSentence } from './is-written-out.ts'
export { DURATION } from './join-durations.ts'
export { minutesOf, printDuration } from './print-duration.ts'
export { isClock, isInParts, printWorking } from './print-working.ts'
export { readClaims } from './read-claims.ts'
export { isOption } from './recall/is-option.ts'
export { type Card, pairCards } from './recall/pair-cards.ts'
export { type Choice, readChoice } from './recall/read-choice.ts'
export { readSubjects } from './subjects.ts'
export { findRetold } from './told-again/find-retold.ts'
export type { Retold } from './told-again/judge.ts'
export { workExactly } from './work-exactly.ts'
