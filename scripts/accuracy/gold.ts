import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One hand label: a mention with its meaning, or a look-alike; start and end in the text without marks. */
export interface Label {
  readonly start: number
  readonly end: number
  readonly surface: string
  readonly isMention: boolean
  readonly value: number
  readonly unit: string
  readonly per: string
}

export interface GoldFile {
  readonly name: string
  readonly text: string
  readonly labels: Label[]
}

/** Reads every labelled file of a folder; none where there is no such folder. */
export function readGold(folder: string): GoldFile[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder)
    .filter((name) => name !== 'README.md')
    .sort()
  return names.map((name) => ({ name, ...stripMarks(readFileSync(join(folder, name), 'utf8')) }))
}

/** Takes the marks out of a labelled text. */
export function stripMarks(marked: string): { text: string; labels: Label[] } {
  const labels: Label[] = []
  let text = ''
  let at = 0
  for (let open = marked.indexOf('⟦'); open >= 0; open = marked.indexOf('⟦', at)) {
    const close = marked.indexOf('⟧', open)
    text += marked.slice(at, open)
    const label = readMark(marked.slice(open + 1, close), text.length)
    labels.push(label)
    text += label.surface
    at = close + 1
  }
  return { text: text + marked.slice(at), labels }
}

function readMark(mark: string, start: number): Label {
  const last = mark.lastIndexOf('|')
  const meaning = mark.slice(last + 1)
  if (meaning === 'no') {
    return { start, end: start + last, surface: mark.slice(0, last), isMention: false, value: 0, unit: '', per: '' }
  }
  const bar = mark.lastIndexOf('|', last - 1)
  const slash = meaning.indexOf('/')
  const unit = (slash < 0 ? meaning : meaning.slice(0, slash)).replace(/:.*/, '')
  const surface = mark.slice(0, bar)
  const per = slash < 0 ? '' : meaning.slice(slash + 1)
  return { start, end: start + bar, surface, isMention: true, value: Number(mark.slice(bar + 1, last)), unit, per }
}
