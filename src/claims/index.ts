export { BindingError } from './bindings/binding-error.ts'
export { evaluate } from './bindings/evaluate.ts'
export { isQuantity, type Names } from './bindings/names.ts'
export { type BoundFigure, readFigures } from './bindings/read-figures.ts'
