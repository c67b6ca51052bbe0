import { type CheckedText, placeOfMention, wordsOf } from '../check/index.ts'
import type { Mention } from '../numbers/index.ts'
import { printFigure } from './explain-figure.ts'
import type { Screen } from './print-pretty.ts'
import { wrap } from './wrap.ts'

/** Every figure of the texts with its standing and working, a line each, for a terminal. */
export function printLedger(checked: readonly CheckedText[], { color, width }: Screen): string {
  const dim = (text: string) => (color ? `\u001B[2m${text}\u001B[0m` : text)
  const without = checked.filter(({ ledger }) => ledger.length === 0).map(({ file }) => file)
  const parts = checked
    .filter(({ ledger }) => ledger.length > 0)
    .map(({ file, document, mentions, ledger }) => {
      const rows = ledger.map((figure) => {
        const said = mentions[figure.mention] as Mention
        const { line, column } = placeOfMention(file, document, said)
        return {
          place: `${line}:${column}`,
          text: wordsOf(document, said).replaceAll(/\s+/g, ' '),
          standing: figure.standing,
          working: printFigure(figure),
        }
      })
      const places = Math.max(0, ...rows.map(({ place }) => place.length))
      const texts = Math.min(36, Math.max(0, ...rows.map(({ text }) => text.length)))
      const indent = places + texts + 15
      const lines = rows.map(({ place, text, standing, working }) => {
        const head = `  ${dim(place.padStart(places))}  ${text.padEnd(texts)}  ${standing.padEnd(8)} `
        return `${head}${wrap(working, Math.max(24, width - indent), ' '.repeat(indent)).trimEnd()}`.trimEnd()
      })
      return `${file}\n${lines.join('\n')}\n`
    })
  return [...parts, ...sayWithout(without, width)].join('\n')
}

/** The texts that have none, in one paragraph. */
function sayWithout(files: readonly string[], width: number): string[] {
  if (files.length === 0) return []
  const texts = files.length === 1 ? '1 text' : `${files.length} texts`
  return [`${wrap(`no figures in ${texts}: ${files.join(', ')}`, Math.max(24, width - 2), '  ').trimEnd()}\n`]
}
