import { isMap, isScalar, type Node } from 'yaml'
import { Refusal } from '../host/index.ts'
import { readYaml } from '../text/index.ts'
import type { Io } from './io.ts'

/** A place in a file; lines and columns count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A YAML or JSON file that was read: its value, and where in it a field stands. */
export interface Data {
  readonly file: string
  readonly value: unknown
  /** The place of a field's value, of its name where the name is at fault, or of the nearest thing around it. */
  locate(path: readonly (string | number)[], what?: 'value' | 'name'): Place
}

/** Reads a YAML or JSON file, or standard input for `-`; what can't be parsed is refused with line and column. */
export function readData(path: string, io: Io): Data {
  return parseData(io.readInput(path), path === '-' ? 'standard input' : path)
}

/** Reads YAML or JSON that stands in a file after so many other lines. */
export function parseData(text: string, file: string, linesBefore = 0): Data {
  const { value, problem, document, placeAt } = readYaml(text)
  const at = (offset: number): Place => {
    const { line, column } = placeAt(offset)
    return { line: line + linesBefore, column }
  }
  if (problem) throw new Refusal(`${file}:${problem.line + linesBefore}:${problem.column}  ${problem.message}`)
  const locate = (fields: readonly (string | number)[], what: 'value' | 'name' = 'value'): Place => {
    let node: unknown = document.contents
    let found = offsetOf(node) ?? 0
    for (const [i, field] of fields.entries()) {
      if (isMap(node) && what === 'name' && i === fields.length - 1) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(field))
        return at(offsetOf(pair?.key) ?? found)
      }
      node = hasGet(node) ? node.get(field, true) : undefined
      const offset = offsetOf(node)
      if (offset === undefined) break
      found = offset
    }
    return at(found)
  }
  return { file, value, locate }
}

function hasGet(node: unknown): node is { get(key: unknown, keepScalar: true): unknown } {
  return typeof node === 'object' && node !== null && 'get' in node
}

function offsetOf(node: unknown): number | undefined {
  const range = typeof node === 'object' && node !== null ? (node as Partial<Node>).range : undefined
  return range?.[0]
}
