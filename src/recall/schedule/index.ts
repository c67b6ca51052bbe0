// The door for a page that schedules: through the room's own door it would carry the calculator too.
export { type DayPlan, type Moment, planDay } from './plan-day.ts'
export { foresee, type Standing, standAfter } from './replay.ts'
export {
  dateAnew,
  groupReviews,
  listFuture,
  mergeReviews,
  RATINGS,
  type Rating,
  type Review,
  withdraw,
} from './review.ts'
export { type ReadReviews, readReviews, writeReviews } from './review-file.ts'
export { seedOf } from './seed.ts'
