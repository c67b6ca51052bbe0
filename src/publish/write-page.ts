import type { Outline } from '../course/index.ts'
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
  readonly title: string
  readonly paragraphs: readonly (readonly Part[])[]
  /** Drawings that follow the section's words: finished SVG, made by our own tool. */
  readonly drawings: readonly string[]
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
    "import Figure from '../../../components/Figure.astro'\nimport Drawing from '../../../components/Drawing.astro'",
    writeText(`Episode ${outline.number}, ${outline.duration}. Every underlined figure opens its working.`),
    ...sections.flatMap(({ title, paragraphs, drawings }) => [
      `## ${writeText(title)}`,
      ...paragraphs.map((parts) => `<p>${parts.map(writePart).join('')}</p>`),
      ...drawings.map((svg) => `<Drawing {...${JSON.stringify({ svg })}} />`),
    ]),
  ]
  return `${blocks.join('\n\n')}\n`

  function writePart(part: Part): string {
    if ('text' in part) return writeText(part.text)
    figures++
    return `<Figure id="figure-${figures}" {...${JSON.stringify(part.figure)}} />`
  }
}
