import { LineCounter, parseDocument } from 'yaml'
import type { Fence, Outline } from './outline.ts'

/** Words in a fence of an outline that a reader sees, from one place to another; lines and columns count from 1. */
export interface FenceWords {
  readonly from: { readonly line: number; readonly column: number }
  readonly to: { readonly line: number; readonly column: number }
  /** What tells the inputs of a question whose numbers change: its own workload. */
  readonly inputs?: string
}

/** What readers see of an outline's fences: the words of cards, and those in drawings. */
export function listFenceWords({ fences }: Outline): FenceWords[] {
  const workloads = new Map(
    fences.flatMap(({ language, words: [name], source }) => (language === 'workload' && name ? [[name, source]] : [])),
  )
  return fences.flatMap((fence) => {
    if (fence.language === 'card') return wordsOfCard(fence, workloads)
    return fence.language === 'mermaid' ? wordsOfDrawing(fence) : []
  })
}

/** Question and answer of a card, where they are words. */
function wordsOfCard({ source, line }: Fence, workloads: ReadonlyMap<string, string>): FenceWords[] {
  const counter = new LineCounter()
  const card = parseDocument(source, { lineCounter: counter })
  // What is wrong with a card is said where cards are read.
  if (card.errors.length > 0) return []
  const own = card.get('workload', true)
  const [start, end] = rangeOf(own)
  const inputs = own ? source.slice(start, end) : workloads.get(String(card.get('scenario')))
  return ['question', 'answer'].flatMap((key) => {
    const node = card.get(key, true)
    if (typeof card.get(key) !== 'string') return []
    const [from, to] = rangeOf(node)
    // A block scalar's words begin on the line after its mark.
    const mark = /^[>|][^\n]*\n/.exec(source.slice(from, to))?.[0].length ?? 0
    const place = (offset: number) => {
      const { line: at, col } = counter.linePos(offset)
      return { line: line + at - 1, column: col }
    }
    const words = { from: place(from + mark), to: place(to) }
    return [inputs === undefined ? words : { ...words, inputs }]
  })
}

function rangeOf(node: unknown): readonly [number, number] {
  const range: unknown = typeof node === 'object' && node !== null ? Reflect.get(node, 'range') : undefined
  return Array.isArray(range) ? [Number(range[0]), Number(range[1])] : [0, 0]
}

const SILENT =
  /^\s*(?:%%|style\b|classDef\b|class\b|linkStyle\b|click\b|[a-z]+(?:Diagram|Chart|Graph)?\s*$|(?:flowchart|graph)\b)/
const LABEL = /[[({]+"?([^[\](){}"]+)"?[\])}]+|\|([^|]+)\||(?<=:\s*)(\S.*)$|(?<=\bas\s+)(\S.*)$|"([^"]+)"/dg

const LONGEST = 300

/** The labels, notes and descriptions of a drawing, each by itself; of a line that is too long for one, all of it. */
function wordsOfDrawing({ source, line }: Fence): FenceWords[] {
  return source.split('\n').flatMap((said, index) => {
    if (SILENT.test(said.slice(0, LONGEST))) return []
    if (said.length > LONGEST)
      return [{ from: { line: line + index, column: 1 }, to: { line: line + index, column: said.length + 1 } }]
    return [...said.matchAll(LABEL)].flatMap(({ indices }) => {
      const [from, to] = indices?.slice(1).find((range) => range !== undefined) ?? [0, 0]
      const at = line + index
      return to > from ? [{ from: { line: at, column: from + 1 }, to: { line: at, column: to + 1 } }] : []
    })
  })
}
