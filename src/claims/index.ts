export { BindingError } from './bindings/binding-error.ts'
export { evaluate } from './bindings/evaluate.ts'
export { nameScenario } from './bindings/name-scenario.ts'
export { readAttributes } from './bindings/read-attributes.ts'
