import { join } from 'node:path'
import { type GoldFile, readGold } from './gold.ts'
import { loadPeers, readWith } from './peers.ts'
import { readOurs } from './readers.ts'
import { type Found, ratesOf, type Score, score } from './score.ts'
import type { Section } from './section.ts'

const folder = join(import.meta.dirname, '../../tests/gold/numbers')

/** How well number mentions are read, beside the peers on the same text. */
export const numbers: Section = {
  name: 'numbers',
  run({ print, misses, halves }) {
    const peers = loadPeers()
    if (peers.length < 2) print('(not all peers are installed: npm ci --prefix bench)')
    for (const half of halves) {
      const files = readGold(join(folder, half))
      if (files.length === 0) {
        print(`${half}: no texts (the README of the gold tells what was last measured on unseen ones)`)
        continue
      }
      const ours = score(files, readOurs)
      print(`${half}: ${files.length} texts, ${ours.labelled} mentions and ${ours.lookAlikes} look-alikes labelled`)
      const rows = [
        row('crossfoot', ours),
        ...peers.map((peer) =>
          row(
            peer.name,
            scorePeer(files, (file) => readWith(peer, file)),
          ),
        ),
      ]
      print(table([['', 'span, value, unit, rate', 'span and value', 'value only', 'look-alikes taken'], ...rows]))
      if (misses && half === 'dev') print(listMisses(ours))
    }
  },
}

/** Peers know no rates and their own units: those columns are not theirs. */
function scorePeer(files: readonly GoldFile[], read: (file: GoldFile) => Found[]): Score {
  return { ...score(files, read), exact: Number.NaN }
}

function row(name: string, { labelled, found, exact, close, near, taken, lookAlikes }: Score): string[] {
  const share = `${taken}/${lookAlikes} = ${((100 * taken) / lookAlikes).toFixed(1)} %`
  return [name, rates(exact, found, labelled), rates(close, found, labelled), rates(near, found, labelled), share]
}

function rates(right: number, found: number, labelled: number): string {
  if (Number.isNaN(right)) return '–'
  const { precision, recall, f1 } = ratesOf(right, found, labelled)
  return `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(4)}`
}

function table(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
  return rows
    .map((cells) => `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .join('\n')
}

function listMisses({ misses }: Score): string {
  const sorted = misses.toSorted((a, b) => a.kind.localeCompare(b.kind))
  return sorted
    .map(
      (miss) =>
        `  ${miss.kind}  ${miss.file}:${miss.line}\n    labelled ${miss.expected}\n    read     ${miss.got}\n    in       …${miss.context}…`,
    )
    .join('\n')
}
