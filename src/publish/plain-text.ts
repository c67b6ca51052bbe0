import { readDocument } from '../text/index.ts'
import { plainWords } from './spoken/pieces.ts'

/** A short text of an outline without its Markdown marks; what is no mark stays as it was written. */
export function plainText(text: string): string {
  const document = readDocument(text, 'script')
  const { kind, start, end } = document.blocks
  const leaves = kind.flatMap((one, index) =>
    one === 'paragraph' || one === 'heading'
      ? [plainWords(document, start[index] as number, end[index] as number)]
      : [],
  )
  // What no paragraph holds (a comment, a table of one cell) is shown as it stands.
  const shown = leaves.length === 0 ? text.trim() : leaves.join(' ')
  // In code a straight quote means something.
  return text.includes('`') ? shown : curlQuotes(shown)
}

/** A text with the quotes of print, as the paragraphs of a page have them. */
function curlQuotes(text: string): string {
  return text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’').replace(/"([^"\n]*)"/g, '“$1”')
}
