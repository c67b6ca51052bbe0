export type { Card, NumericCard, TextCard } from './card.ts'
export { type Grade, gradeAnswer } from './grade.ts'
export { contentOf, type LockedCard, lockCards } from './lock.ts'
export type { Mistake } from './numeric/mistakes.ts'
export { makeVariant, type Variant } from './numeric/variant.ts'
export { CardError, type DeclaredCard, readCard } from './read-card.ts'
export { type DayPlan, type Moment, planDay } from './schedule/plan-day.ts'
export { foresee, type Standing, standAfter } from './schedule/replay.ts'
export {
  dateAnew,
  groupReviews,
  listFuture,
  mergeReviews,
  RATINGS,
  type Rating,
  type Review,
} from './schedule/review.ts'
export { type ReadReviews, readReviews, writeReviews } from './schedule/review-file.ts'
export { seedOf } from './schedule/seed.ts'
