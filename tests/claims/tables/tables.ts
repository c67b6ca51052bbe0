import { readClaims } from '../../../src/claims/index.ts'
import { readNumbers } from '../../../src/numbers/index.ts'
import { readDocument } from '../../../src/text/index.ts'

/** What is said of the figures of a text, those that are explained. */
function claimsOf(text: string) {
  const document = readDocument(text, 'markdown')
  const mentions = readNumbers(document.text)
  const { best, figures } = readClaims(document, mentions)
  return best.flatMap((claim) =>
    claim ? [{ stated: figures[claim.figure]?.mention.value, ok: claim.ok, working: claim.cue, rule: claim.rule }] : [],
  )
}

/** The figures called wrong, each with its working. */
export const wrong = (text: string) =>
  claimsOf(text)
    .filter(({ ok }) => !ok)
    .map(({ stated, working }) => [stated, working])
/** The figures that were verified. */
export const right = (text: string) =>
  claimsOf(text)
    .filter(({ ok }) => ok)
    .map(({ stated }) => stated)

/** A table in Markdown. */
export function table(...rows: readonly (readonly (string | number)[])[]): string {
  const [head = [], ...body] = rows
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n')
}
