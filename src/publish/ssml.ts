import type { Lesson, Paragraph } from '../course/index.ts'
import { plainWords } from './spoken/pieces.ts'

/** A lesson as SSML: its words, with a pause where its script has one and a longer breath between its sections. */
export function writeSsml({ script, sections, outline }: Lesson): string {
  const { document, pauses } = script
  const marks = pauses.map(({ at, seconds }) => ({ at, seconds }))
  let next = 0
  const paragraph = ({ wordsFrom, end }: Paragraph): string => {
    const parts: string[] = []
    let from = wordsFrom
    for (let pause = marks[next]; pause && pause.at <= end; pause = marks[++next]) {
      const to = Math.max(from, pause.at)
      parts.push(escapeXml(plainWords(document, from, to)), `<break time="${Math.round(pause.seconds * 1000)}ms"/>`)
      from = to
    }
    parts.push(escapeXml(plainWords(document, from, end)))
    return `<p>${parts.filter((part) => part !== '').join(' ')}</p>`
  }
  const said = sections.map(({ paragraphs }) => paragraphs.map(paragraph).join('\n'))
  const rest = marks.slice(next).map(({ seconds }) => `<break time="${Math.round(seconds * 1000)}ms"/>`)
  const body = [said.filter((part) => part !== '').join('\n<break time="1200ms"/>\n'), ...rest].join('\n')
  return `<?xml version="1.0" encoding="UTF-8"?>
<speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="en-US">
<metadata>${escapeXml(outline.title)}</metadata>
${body}
</speak>
`
}

/** A text as XML text; characters that XML has no place for are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
