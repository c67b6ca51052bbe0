import { type ErrorCode, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import { Refusal } from '../host/index.ts'
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
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return { line: Math.max(1, line) + linesBefore, column: Math.max(1, col) }
  }
  const [first] = document.errors
  if (first) {
    const { line, column } = at(first.pos[0])
    throw new Refusal(`${file}:${line}:${column}  ${OURS[first.code] ?? first.message}`)
  }
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
  return { file, value: toValue(document, file), locate }
}

/** What is said in place of the library's words, where these speak of its own functions. */
const OURS: Readonly<Partial<Record<ErrorCode, string>>> = {
  MULTIPLE_DOCS: 'a second document begins here; expected one, so leave out the line of hyphens, or give each a file',
}

function toValue(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    throw new Refusal(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function hasGet(node: unknown): node is { get(key: unknown, keepScalar: true): unknown } {
  return typeof node === 'object' && node !== null && 'get' in node
}

function offsetOf(node: unknown): number | undefined {
  const range = typeof node === 'object' && node !== null ? (node as Partial<Node>).range : undefined
  return range?.[0]
}
