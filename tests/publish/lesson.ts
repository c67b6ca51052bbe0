import { parse } from 'yaml'
import { awsPack, makeBook } from '../../src/book/index.ts'
import { openPrices, readWorkload } from '../../src/calculator/index.ts'
import { type CheckedSource, checkTogether } from '../../src/check/index.ts'
import { openScenario, type Scenario } from '../../src/claims/index.ts'
import {
  type CourseMap,
  type Lesson,
  readCourse,
  readLesson,
  readScenarios,
  summarize,
} from '../../src/course/index.ts'
import { makePage, type Page } from '../../src/publish/index.ts'
import { makeVariant } from '../../src/recall/index.ts'
import { readDocument } from '../../src/text/index.ts'

const asOf = '2026-10-04'
const book = makeBook(awsPack)
const prices = openPrices(book, asOf)

const course = readCourse({
  title: 'Ledgers',
  audience: 'All',
  asOf,
  templates: { Core: { order: [{ part: 'recap', named: ['recap'] }] } },
  episodes: [
    { number: 1, slug: '01-first', status: 'published' },
    { number: 2, slug: '02-second', status: 'published' },
    { number: 3, slug: '03-third', status: 'planned', title: 'Third', type: 'Core', concepts: ['Later'] },
  ],
})

export interface Built {
  readonly lesson: Lesson
  readonly page: Page
  readonly checked: CheckedSource
}

/** The second of three episodes, read, checked and laid out as a page. */
export function build(script: string, outlineText = '# Episode 2: Second\n\n## Lesson Flow\n\n### 1. All'): Built {
  const document = readDocument(script, 'script')
  const entry = course.episodes[1] as (typeof course.episodes)[number]
  const lesson = readLesson(entry, {
    outlineFile: 'outline.md',
    outlineText,
    scriptFile: 'script.txt',
    script: document,
  })
  const scenarios: Scenario[] = readScenarios(outlineText.split('\n')).map(({ name, yaml }) =>
    openScenario(name, readWorkload(parse(yaml)), book, asOf),
  )
  const texts = [
    { file: 'script.txt', document },
    { file: 'outline.md', document: readDocument(outlineText, 'markdown') },
  ]
  const around = { book, asOf, prices, scenarios, mustBind: false }
  const [checked, beside] = checkTogether(texts, around) as [CheckedSource, CheckedSource]
  const episodes = course.episodes.map((one) => summarize(one, one.number === 2 ? lesson.outline : undefined))
  const map: CourseMap = {
    course,
    episodes: episodes.map((one) => (one.number === 1 ? { ...one, title: 'First' } : one)),
  }
  const variants = new Map(
    lesson.cards.flatMap(({ card }, index) =>
      card.kind === 'numeric' ? [[index, makeVariant(card, 1, prices)] as const] : [],
    ),
  )
  const page = makePage({
    lesson,
    map,
    checked,
    beside,
    scenarios,
    findings: checked.findings,
    variants,
    drawing: (source) => (source.includes('drawn') ? { svg: '<svg/>', narrow: '<svg />' } : undefined),
  })
  return { lesson, page, checked }
}

/** What a page shows in its first section, as plain text: figures in brackets, links as text@target. */
export function shownOf({ page }: Built): string[] {
  return page.sections.flatMap(({ blocks }) => blocks.map(showBlock))
}

function showBlock(block: Page['sections'][number]['blocks'][number]): string {
  if (block.kind === 'paragraph') return block.inlines.map(showInline).join('')
  if (block.kind === 'list') return block.items.map((item) => `* ${item.map(showInline).join('')}`).join('\n')
  if (block.kind === 'answer') return `${block.summary}: ${block.blocks.map(showBlock).join(' ')}`
  return block.kind
}

function showInline(inline: object): string {
  if ('figure' in inline) return `[${(inline.figure as { digits: string }).digits}]`
  if ('code' in inline) return `\`${String(inline.code)}\``
  if ('strong' in inline) return `**${String(inline.strong)}**`
  if ('link' in inline) {
    const { text, href, slug, place } = inline.link as { text: string; href?: string; slug?: string; place?: string }
    return `${text}@${href ?? slug ?? ''}${place ? `#${place}` : ''}`
  }
  return String(Reflect.get(inline, 'text'))
}
