export { printPretty, type Screen } from './print-pretty.ts'
