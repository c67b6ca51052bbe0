import type { Block, Cell, Inline, PageTable } from './inline.ts'
import type { Page, Way } from './page.ts'
import { writeData, writeJson } from './write-data.ts'
import { writeText } from './write-text.ts'

const components = [
  'Answer',
  'Drawing',
  'Figure',
  'Findings',
  'Head',
  'Link',
  'Picture',
  'Place',
  'Sample',
  'Table',
  'Tail',
  'Tree',
]
const folder = '../../../components/lesson'

/** A lesson as an MDX page. Every text in it is escaped, or stands as data in a component's properties. */
export function writePage(page: Page): string {
  const { number, title, duration, slug, sections, recall } = page
  const front = {
    title,
    description: `Episode ${number}, ${duration}`,
    sidebar: { label: `${number} ${title}`, order: number },
    prev: linkOf(page.previous),
    next: linkOf(page.next),
  }
  const writer = new Writer()
  const { of, audience, isDraft, prerequisites, objectives, asOf } = page
  const head = { number, of, duration, audience, isDraft, prerequisites, objectives, asOf, slug }
  const tail = {
    notes: page.notes,
    further: page.further,
    returns: page.returns,
    previous: page.previous,
    next: page.next,
    slug,
  }
  const parts = [
    `---\n${writeJson(front)}\n---`,
    components.map((name) => `import ${name} from '${folder}/${name}.astro'`).join('\n'),
    `<Head {${writeData(head)}} />`,
    ...(page.findings.length > 0 ? [`<Findings {${writeData({ findings: page.findings })}} />`] : []),
    ...sections.flatMap(({ title: heading, ids, blocks }) => writer.section(heading, ids, blocks)),
    ...(recall.length > 0 ? writer.section('Check yourself', ['check-yourself'], recall) : []),
    `<Tail {${writeData(tail)}} />`,
  ]
  return `${parts.join('\n\n')}\n`
}

function linkOf({ to }: Way): { link: string; label: string } | false {
  return to?.slug === undefined ? false : { link: `../${to.slug}/`, label: to.text }
}

const NAMES = { drawing: 'Drawing', sample: 'Sample', image: 'Picture' } as const

class Writer {
  private figures = 0

  section(title: string, ids: readonly string[], blocks: readonly Block[]): string[] {
    // The heading makes an id of its own from its words; a place by the same name would stand twice.
    const places = ids.filter((id) => id !== slugOf(title)).map((id) => `<Place {${writeData({ id })}} />`)
    return [...places, `## ${writeText(title)}`, ...blocks.map((block) => this.block(block))]
  }

  private block(block: Block): string {
    if (block.kind === 'paragraph') return `<p>${this.inlines(block.inlines)}</p>`
    if (block.kind === 'list') return `<ul>${block.items.map((item) => `<li>${this.inlines(item)}</li>`).join('')}</ul>`
    if (block.kind === 'answer') {
      const inside = block.blocks.map((one) => this.block(one)).join('\n\n')
      return `<Answer {${writeData({ summary: block.summary })}}>\n\n${inside}\n\n</Answer>`
    }
    if (block.kind === 'table') return `<Table {${writeData(this.table(block.table))}} />`
    if (block.kind === 'tree') return `<Tree {${writeData({ tree: block.tree })}} />`
    const { kind, ...data } = block
    return `<${NAMES[kind]} {${writeData(data)}} />`
  }

  /** A table whose figures have ids of this page. */
  private table({ rows, ...table }: PageTable): object {
    const figures = (part: Cell | Inline) =>
      'figure' in part ? { figure: { id: this.nextId(), ...part.figure } } : part
    const cells = (cell: Cell) => ('inlines' in cell ? { inlines: cell.inlines.map(figures) } : figures(cell))
    return { ...table, rows: rows.map((row) => row.map(cells)) }
  }

  private inlines(inlines: readonly Inline[]): string {
    return inlines.map((inline) => this.inline(inline)).join('')
  }

  private inline(inline: Inline): string {
    if ('figure' in inline) return `<Figure {${writeData({ id: this.nextId(), ...inline.figure })}} />`
    if ('code' in inline) return `<code>${writeText(inline.code)}</code>`
    if ('strong' in inline) return `<strong>${writeText(inline.strong)}</strong>`
    if ('link' in inline) return `<Link {${writeData(inline.link)}} />`
    return writeText(inline.text)
  }

  private nextId(): string {
    this.figures++
    return `figure-${this.figures}`
  }
}

/** The id that a heading gets from its words. */
function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}
