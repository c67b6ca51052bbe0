export { BindingError } from './bindings/binding-error.ts'
export { evaluate } from './bindings/evaluate.ts'
export { readAttributes } from './bindings/read-attributes.ts'
