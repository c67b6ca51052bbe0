import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { ankiSettings, DECK, MODEL, TABLES } from './anki-tables.ts'
import type { PrintedQuestion } from './list-questions.ts'
import { writeZip } from './write-zip.ts'

/**
 * The course's questions as a deck for Anki, as of a day. A question keeps its note from build to build by its id, so
 * that whoever takes in a newer deck keeps what was learnt; the same questions make the same bytes.
 */
export function writeAnki(questions: readonly PrintedQuestion[], asOf: string): Buffer {
  const database = new DatabaseSync(':memory:')
  const changed = Date.parse(asOf) / 1000
  database.exec(TABLES)
  const { conf, models, decks, dconf } = ankiSettings(changed)
  const collection = 'insert into col values (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)'
  database.prepare(collection).run(changed, changed * 1000, changed * 1000, conf, models, decks, dconf, '{}')
  const addNote = database.prepare("insert into notes values (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')")
  const addCard = database.prepare("insert into cards values (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')")
  for (const [index, { id, episode, lesson, question, answer, working }] of questions.entries()) {
    const front = escapeHtml(question)
    const back = `${escapeHtml(answer)}${working === undefined ? '' : `<pre>${escapeHtml(working)}</pre>`}`
    const number = idNumber(id)
    const tag = ` crossfoot episode-${String(episode).padStart(2, '0')} `
    const fields = [front, back, escapeHtml(lesson)].join('\x1f')
    addNote.run(number, `crossfoot ${id}`, MODEL, changed, tag, fields, front, checksum(front))
    addCard.run(number, number, DECK, changed, index + 1)
  }
  const data = database.serialize()
  database.close()
  return writeZip([
    { name: 'collection.anki2', data },
    { name: 'media', data: Buffer.from('{}') },
  ])
}

/** A number that belongs to an id for good, in the range of times in milliseconds that Anki uses. */
function idNumber(id: string): number {
  return 2 ** 40 + Number.parseInt(createHash('sha256').update(id).digest('hex').slice(0, 9), 16)
}

/** What Anki finds equal first fields by. */
function checksum(field: string): number {
  return Number.parseInt(createHash('sha1').update(field).digest('hex').slice(0, 8), 16)
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')
}
