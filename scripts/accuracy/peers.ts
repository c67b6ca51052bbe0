import { createRequire } from 'node:module'
import { join } from 'node:path'
import { formatOf, readDocument, sourceRange } from '../../src/text/index.ts'
import type { GoldFile } from './gold.ts'
import type { Found } from './score.ts'

/** Something else that reads numbers out of plain text. */
export interface Peer {
  readonly name: string
  read(text: string): Found[]
}

const require = createRequire(join(import.meta.dirname, '../../bench/package.json'))

/** The peers that are installed under bench. */
export function loadPeers(): Peer[] {
  return [loadCompromise, loadRecognizers].flatMap((load) => {
    try {
      return [load()]
    } catch {
      return []
    }
  })
}

/** What a peer reads in a labelled file: it is given the same plain text as we are. */
export function readWith(peer: Peer, file: GoldFile): Found[] {
  const document = readDocument(file.text, formatOf(file.name) ?? 'script')
  return peer.read(document.text).map((found) => {
    const [start, end] = sourceRange(document, found.start, found.end)
    return { ...found, start, end }
  })
}

interface CompromiseMatch {
  readonly offset: { readonly start: number; readonly length: number }
  readonly number: { readonly num: number | null; readonly suffix: string }
}

const suffixes: Record<string, number> = { k: 1e3, m: 1e6, b: 1e9 }

function loadCompromise(): Peer {
  const nlp: (text: string) => { numbers(): { json(options: object): CompromiseMatch[] } } = require('compromise')
  return {
    name: 'compromise',
    read: (text) =>
      nlp(text)
        .numbers()
        .json({ offset: true })
        .filter(({ number }) => number.num !== null)
        .map(({ offset, number }) => ({
          start: offset.start,
          end: offset.start + offset.length,
          value: (number.num ?? 0) * (suffixes[number.suffix] ?? 1),
          unit: '',
          per: '',
        })),
  }
}

interface RecognizersMatch {
  readonly start: number
  readonly end: number
  readonly resolution: { readonly value?: string } | null
}

function loadRecognizers(): Peer {
  const suite: {
    recognizeNumber(text: string, culture: string): RecognizersMatch[]
  } = require('@microsoft/recognizers-text-suite')
  return {
    name: 'Recognizers-Text',
    read: (text) =>
      suite.recognizeNumber(text, 'en-us').map(({ start, end, resolution }) => ({
        start,
        end: end + 1,
        value: Number(resolution?.value ?? Number.NaN),
        unit: '',
        per: '',
      })),
  }
}
