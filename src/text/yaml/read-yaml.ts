import { type Document, LineCounter, parseAllDocuments, parseDocument } from 'yaml'
import { explainError } from './explain-error.ts'
import { findBadReference } from './find-bad-reference.ts'

/** A place in YAML, and what is wrong there; lines and columns count from 1. */
export interface YamlProblem {
  readonly line: number
  readonly column: number
  readonly message: string
}

/** YAML or JSON that was read: its value, or what is wrong with it. */
export interface ReadYaml {
  readonly value: unknown
  readonly problem: YamlProblem | undefined
  readonly document: Document.Parsed
  /** The place of an offset. */
  placeAt(offset: number): { readonly line: number; readonly column: number }
}

/** Reads YAML or JSON, which says what is wrong with it in words for its author. */
export function readYaml(source: string): ReadYaml {
  const counter = new LineCounter()
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false, logLevel: 'error' })
  const placeAt = (offset: number) => placeIn(counter, offset)
  const [first] = document.errors
  const wrong = first ? { offset: first.pos[0], message: explainError(first) } : findBadReference(document)
  const problem = wrong && { ...placeAt(wrong.offset), message: wrong.message }
  // References are counted already, by what they come to.
  return { value: wrong ? undefined : document.toJS({ maxAliasCount: -1 }), problem, document, placeAt }
}

/** What is wrong with YAML that may hold several documents. */
export function judgeYaml(source: string): YamlProblem[] {
  const counter = new LineCounter()
  const documents = parseAllDocuments(source, { lineCounter: counter, prettyErrors: false })
  return [...documents]
    .flatMap(({ errors }) => errors)
    .map((error) => ({ ...placeIn(counter, error.pos[0]), message: explainError(error) }))
}

function placeIn(counter: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = counter.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}
