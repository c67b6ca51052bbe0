import { firstIndex } from '../../claims/index.ts'
import { blockAt, type Document, isSpeechTag, leftOut, sourceRange } from '../../text/index.ts'

/** A stretch of a script as it is shown: words at their place in the plain text, or what the plain text leaves out. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly start: number }
  | { readonly kind: 'code' | 'raw'; readonly text: string; readonly start: number }
  | { readonly kind: 'link'; readonly target: string; readonly start: number; readonly from: number }

const PAUSE = /^[[(](?:(?:long|short|brief|dramatic)\s)?(?:pause|beat|silence|break|breath|pausa)\b[^\])\n]*[\])]$/i

/** The stretches of a script between two places of its plain text. Nothing of the source between them is dropped. */
export function listPieces(document: Document, start: number, end: number): Piece[] {
  const { pieces, source, text } = document
  if (end <= start) return []
  const [from, last] = sourceRange(document, start, end)
  const found: Piece[] = []
  const after = firstIndex(pieces.length / 3, (index) => (pieces[index * 3] as number) > start)
  let at = Math.max(0, after - 1) * 3
  let covered = from
  let linkFrom = -1
  const isCell = document.blocks.kind[blockAt(document, start)] === 'cell'
  if (!isCell && (start === 0 || text[start - 1] === '\n')) addGap(leadOf(source, from), start)
  for (; at < pieces.length && (pieces[at] as number) < end; at += 3) {
    const [textStart, sourceStart, length] = pieces.slice(at, at + 3) as [number, number, number]
    // A piece ends where the next one begins; the last of a document is a separator.
    const said = text.slice(Math.max(textStart, start), Math.min(Number(pieces[at + 3]), end))
    if (sourceStart > covered) addGap(source.slice(covered, sourceStart), Math.max(textStart, start))
    const cut = source.slice(sourceStart, sourceStart + length)
    if (said === leftOut) addLeftOut(cut, textStart)
    // A tag that parts words is a blank in the plain text.
    else if (said === ' ' && /^<[^<>]+>$/.test(cut) && !isSpeechTag(cut))
      found.push({ kind: 'raw', text: cut, start: textStart })
    else found.push({ kind: 'text', text: said, start: Math.max(textStart, start) })
    covered = Math.max(covered, sourceStart + length)
  }
  // What follows a block's text stands where its end begins.
  const to = pieces[at] === end ? Math.max(last, Number(pieces[at + 1])) : last
  if (covered < to) addGap(source.slice(covered, to), end)
  return found

  function addGap(gap: string, place: number): void {
    for (const part of gap.split(
      /((?:\[|\()(?:long |short |brief |dramatic )?(?:pause|beat|silence|break|breath)\b[^\])\n]*[\])]|<[^<>]*>)/i,
    )) {
      if (part === '' || isSilent(part)) continue
      if (/^[*_~]*\[[*_~]*$/.test(part)) linkFrom = place
      else if (/^[*_~]*\]\(.*\)[*_~]*$/s.test(part) && linkFrom >= 0) {
        const target = part.slice(part.indexOf('](') + 2, part.lastIndexOf(')')).trim()
        found.push({ kind: 'link', target: target.replace(/\s.*$/s, ''), start: place, from: linkFrom })
        linkFrom = -1
      } else found.push({ kind: 'raw', text: part, start: place })
    }
  }

  function addLeftOut(cut: string, place: number): void {
    const code = /^(`+)(.*?)\1$/s.exec(cut)
    found.push(
      code
        ? { kind: 'code', text: (code[2] as string).trim(), start: place }
        : { kind: 'raw', text: cut, start: place },
    )
  }
}

/** What stands on a block's first line before its text, the marks of lists, quotes and headings aside. */
function leadOf(source: string, from: number): string {
  const lead = source.slice(source.lastIndexOf('\n', from - 1) + 1, from)
  return lead.replace(/^\s*(?:>\s*)*(?:(?:[-*+•]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?)?(?:#{1,6}\s+)?/, '')
}

/** Marks that are heard and not read, or that only say how: emphasis, escapes, directives, pauses, SSML, quote marks. */
function isSilent(gap: string): boolean {
  if (/^[\s>*_~\\]*$/.test(gap)) return true
  if (gap === ':fig[' || /^\]\{[^{}]*\}$/.test(gap)) return true
  return PAUSE.test(gap.trim()) || isSpeechTag(gap.trim())
}

/** A stretch of a script as one would write it down: its words, code and all that is not a mark. */
export function plainWords(document: Document, start: number, end: number): string {
  return listPieces(document, start, end)
    .map((piece) => (piece.kind === 'link' ? '' : piece.text))
    .join('')
    .replace(/[ \t]+/g, ' ')
    .trim()
}
