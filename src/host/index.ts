export { readText } from './read-text.ts'
export { Refusal } from './refusal.ts'
export { walk } from './walk.ts'
export { writeAtomic } from './write-atomic.ts'
