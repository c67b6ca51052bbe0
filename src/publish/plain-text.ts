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
  return leaves.length === 0 ? text.trim() : leaves.join(' ')
}
