export { type Answer, type Outcome, type Question, writeRegions } from './policy.ts'
export { recommend } from './recommend.ts'
