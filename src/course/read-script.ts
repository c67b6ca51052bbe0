import { FormatError, type Paragraph, type Section } from './episode.ts'

/** Reads a script with `##` headings into sections of paragraphs; text before the first heading is named, not dropped. */
export function readScript(source: string): Section[] {
  const sections: (Section & { paragraphs: Paragraph[] })[] = []
  let open: { lines: string[]; line: number } | undefined
  const close = () => {
    if (open) sections.at(-1)?.paragraphs.push({ text: open.lines.join('\n'), line: open.line })
    open = undefined
  }
  for (const [index, line] of source.split(/\r?\n/).entries()) {
    if (line.startsWith('## ')) {
      close()
      sections.push({ title: line.slice(3).trim(), line: index + 1, paragraphs: [] })
    } else if (line.trim() === '') close()
    else if (sections.length === 0) throw new FormatError('text before the first "## " heading', index + 1)
    else if (open) open.lines.push(line)
    else open = { lines: [line], line: index + 1 }
  }
  close()
  return sections
}
