import type { TextToCheck } from '../../check/index.ts'
import { listFenceWords, listStructure, readOutline } from '../../course/index.ts'
import { readDocument } from '../../text/index.ts'
import { remembering } from '../remembering.ts'

/** Reads an outline, or remembers how it was read: while somebody writes a script, the outline beside it stays. */
export const openOutlineText = remembering(readOutline, 32)

/** An outline as it is checked: with what readers see of its cards and drawings, without what says how it is built. */
export function openOutline(file: string, source: string, outline = openOutlineText(source)): TextToCheck {
  const { lines } = readDocument(source, 'markdown')
  const offset = ({ line, column }: { line: number; column: number }) => (lines[line - 1] ?? 0) + column - 1
  const structure = listStructure(outline).map((spot) => ({
    start: offset(spot),
    end: offset(spot) + spot.text.length,
  }))
  const shown = listFenceWords(outline).map(({ from, to, inputs }) => ({
    start: offset(from),
    end: offset(to),
    inputs,
  }))
  const fences = outline.fences
    .filter(({ language }) => language === 'card' || language === 'mermaid')
    .map(({ line, source: inside }) => ({
      start: lines[line - 2] ?? 0,
      end: lines[line + inside.split('\n').length - 1] ?? source.length,
    }))
  const document = { ...readDocument(showWords(source, fences, shown), 'markdown'), source, lines }
  const given = shown.flatMap(({ start, end, inputs }) => (inputs === undefined ? [] : [{ start, end, inputs }]))
  return { file, document, structure, given }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** A source in which some fences are blank but for the words that readers see, each a paragraph at its place. */
function showWords(source: string, fences: readonly Stretch[], shown: readonly Stretch[]): string {
  let kept = ''
  let next = 0
  for (const fence of fences) {
    kept += source.slice(kept.length, fence.start)
    for (let words = shown[next]; words && words.start < fence.end; words = shown[++next]) {
      const { start, end } = words
      if (start < kept.length + 2 || end > fence.end) continue
      kept += `${blank(source.slice(kept.length, start - 2))}\n\n${source.slice(start, end).replace(/\n/g, ' ')}`
    }
    kept += blank(source.slice(kept.length, fence.end))
  }
  return kept + source.slice(kept.length)
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}
