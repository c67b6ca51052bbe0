import type { Outline, Section } from '../course/index.ts'
import { writeText } from './write-text.ts'

/** A stretch of a paragraph: words as they are, or a worked figure in digits. */
export type Part = { readonly text: string } | { readonly figure: PageFigure }

/** A figure on a page: its digits, the working behind them, and the day of the oldest price in it. */
export interface PageFigure {
  readonly digits: string
  readonly working: string
  readonly date?: string | undefined
}

export interface PageSection {
  readonly title: Section['title']
  readonly paragraphs: readonly (readonly Part[])[]
}

/** An episode as an MDX page. */
export function writePage(outline: Outline, sections: readonly PageSection[]): string {
  const front = {
    title: outline.title,
    description: `Episode ${outline.number}, ${outline.duration}`,
    sidebar: { label: `${outline.number} ${outline.title}`, order: outline.number },
  }
  let figures = 0
  const blocks = [
    `---\n${JSON.stringify(front)}\n---`,
    "import Figure from '../../../components/Figure.astro'",
    writeText(`Episode ${outline.number}, ${outline.duration}. Every underlined figure opens its working.`),
    ...sections.flatMap(({ title, paragraphs }) => [
      `## ${writeText(title)}`,
      ...paragraphs.map((parts) => `<p>${parts.map(writePart).join('')}</p>`),
    ]),
  ]
  return `${blocks.join('\n\n')}\n`

  function writePart(part: Part): string {
    if ('text' in part) return writeText(part.text)
    figures++
    return `<Figure id="figure-${figures}" {...${JSON.stringify(part.figure)}} />`
  }
}
