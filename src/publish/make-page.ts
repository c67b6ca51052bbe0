import { type CheckedSource, type Finding, sortFindings } from '../check/index.ts'
import type { Scenario } from '../claims/index.ts'
import {
  type CourseMap,
  fieldText,
  type Lesson,
  listEpisodes,
  listSamples,
  type OutlineSection,
} from '../course/index.ts'
import type { Variant } from '../recall/index.ts'
import type { Block, Drawn, PageLink, PageTable } from './inline.ts'
import { prepare, type Shown } from './inlines.ts'
import { readLink } from './links.ts'
import { findWay, neighbour } from './neighbours.ts'
import type { Notes, Page, PageFinding, PageSection } from './page.ts'
import { findAnswers, showParagraphs } from './paragraphs.ts'
import { plainText } from './plain-text.ts'
import { tableOfBill, tableOfDesigns } from './tables/bill.ts'
import { tableOfPolicy } from './tables/designs.ts'
import { tableAsTyped } from './tables/typed.ts'
import { titleOf } from './transcript.ts'
import { drawTree } from './tree.ts'

/** What a page is made of beside the lesson itself. */
export interface PageInput {
  readonly lesson: Lesson
  readonly map: CourseMap
  /** The script as checked, and the outline. */
  readonly checked: CheckedSource
  readonly beside: CheckedSource
  readonly scenarios: readonly Scenario[]
  readonly findings: readonly Finding[]
  /** A numeric card's first variant, by the card's place among the cards. */
  readonly variants: ReadonlyMap<number, Variant>
  /** The finished drawing of a diagram. */
  drawing(source: string): Drawn | undefined
}

/** The page of a lesson. */
export function makePage(input: PageInput): Page {
  const { lesson, map } = input
  const { entry, outline } = lesson
  return {
    number: entry.number,
    of: map.episodes.length,
    slug: entry.slug,
    title: outline.title || String(entry.title ?? entry.slug),
    duration: fieldText(outline, 'duration') || 'no duration stated',
    audience: fieldText(outline, 'audience') || map.course.audience,
    isDraft: entry.status === 'draft',
    prerequisites: listPrerequisites(lesson, map),
    objectives: outline.objectives.map(({ text }) => plainText(text)),
    sections: makeSections(input),
    recall: makeRecall(input),
    notes: listNotes(lesson),
    further: outline.references.map(({ text }) => readReference(text, map)),
    returns: outline.introduced.flatMap(({ name, returns }) => {
      const episodes = returns.flatMap((number) => neighbour(map, number) ?? [])
      return episodes.length > 0 ? [{ concept: plainText(name), episodes }] : []
    }),
    previous: findWay(map, entry.number, -1),
    next: findWay(map, entry.number, 1),
    asOf: map.course.asOf,
    findings: listFindings(input),
  }
}

function listFindings({ lesson, findings }: PageInput): PageFinding[] {
  const told = findings.filter(({ severity }) => lesson.entry.status === 'draft' || severity === 'error')
  return sortFindings(told).map(({ file, line, column, severity, rule, message, notes, help }) => {
    const name = file.replace(/^.*[\\/]/, '')
    const below = [...notes.map((note) => `= ${note}`), ...(help === undefined ? [] : [`help: ${help}`])]
    return { place: `${name}:${line}:${column}`, severity, rule, message, notes: below }
  })
}

function makeSections(input: PageInput): PageSection[] {
  const { lesson, checked, beside, map } = input
  const { outline, script, sections } = lesson
  const shown = prepare(checked, map)
  const planned = prepare(beside, map)
  const answers = findAnswers(script)
  const last = new Map(sections.map(({ section }, index) => [section, index]))
  return sections.map((aligned, index) => {
    const own = outline.sections[aligned.section] as OutlineSection
    // What is not spoken follows the last words of its section.
    const isLast = last.get(aligned.section) === index
    const isFirst = sections.findIndex(({ section }) => section === aligned.section) === index
    return {
      title: titleOf(lesson, aligned),
      ids: [...new Set([...(isFirst ? own.ids : []), ...aligned.ids])],
      blocks: [
        ...showParagraphs(shown, aligned.paragraphs, answers),
        ...(isLast ? showUnspoken(input, planned, aligned.section) : []),
      ],
    }
  })
}

/** Diagrams, tables, samples and images of a section, in the order of the outline. */
function showUnspoken({ lesson, scenarios, drawing }: PageInput, planned: Shown, section: number): Block[] {
  const { outline, entry } = lesson
  const blocks: [number, Block | undefined][] = [
    ...outline.tables
      .filter((table) => table.section === section)
      .map((table): [number, Block] => [table.line, { kind: 'table', table: tableAsTyped(table, planned) }]),
    ...outline.images
      .filter((image) => image.section === section)
      .map(({ target, alt }): [number, Block] => [
        target.line,
        { kind: 'image', src: `${entry.slug}/${target.text}`, alt },
      ]),
    ...listSamples(outline)
      .filter((sample) => sample.section === section)
      .map(({ language, source, isIllustrative, line }): [number, Block] => [
        line,
        { kind: 'sample', language, source, isIllustrative },
      ]),
    ...outline.fences
      .filter((fence) => fence.section === section)
      .map(({ language, words, source, line }): [number, Block | undefined] => {
        if (language === 'mermaid') {
          const drawn = drawing(source)
          return [line, drawn && { kind: 'drawing', ...drawn }]
        }
        return [line, makeTable(language, words, scenarios)]
      }),
  ]
  return blocks.sort(([a], [b]) => a - b).flatMap(([, block]) => block ?? [])
}

/** A block that is laid out from data: bills, designs, the tree. What its words don't name is undefined. */
export function makeTable(
  language: string,
  [first = '', second = '', ...more]: readonly string[],
  scenarios: readonly Scenario[],
): Block | undefined {
  if (language === 'decision-tree') return { kind: 'tree', tree: drawTree() }
  const scenario = scenarios.find(({ name }) => name === first)
  const tables: Readonly<Record<string, () => PageTable | undefined>> = {
    bill: () => scenario && tableOfBill(scenario, second),
    compare: () => scenario && tableOfDesigns(scenario),
    designs: () => tableOfPolicy([first, second, ...more].filter((name) => name !== '')),
  }
  const table = tables[language]?.()
  return table && { kind: 'table', table }
}

/** Cards that the script doesn't ask: the numeric ones, and those that a `card` block declares. */
function makeRecall({ lesson, variants }: PageInput): Block[] {
  return lesson.cards.flatMap(({ card, section }, index): Block[] => {
    const variant = variants.get(index)
    const isAsked = lesson.outline.sections[section]?.parts.some(({ kind }) => kind === 'prompt')
    if (card.kind === 'text' ? isAsked : !variant) return []
    const question = plainText(variant ? variant.question : card.question)
    const answer: Block = variant
      ? { kind: 'sample', language: 'text', source: variant.working, isIllustrative: false }
      : { kind: 'paragraph', inlines: [{ text: plainText(String(card.answer)) }] }
    return [
      { kind: 'paragraph', inlines: [{ text: question }] },
      { kind: 'answer', summary: 'Answer', blocks: [answer] },
    ]
  })
}

function listNotes({ outline }: Lesson): Notes[] {
  const inSections = (wanted: OutlineSection['parts'][number]['kind']) =>
    outline.sections.flatMap(({ parts }) =>
      parts.flatMap(({ kind, lines }) => (kind === wanted ? lines.map(({ text }) => plainText(text)) : [])),
    )
  const texts = (spots: readonly { readonly text: string }[]) => spots.map(({ text }) => plainText(text))
  const approach = outline.sections.flatMap(({ title, parts }) =>
    parts.flatMap(({ kind, lines: [first] }) =>
      kind === 'approach' && first ? [`${title}: ${plainText(first.text)}`] : [],
    ),
  )
  return [
    { title: 'For the teacher', items: [...approach, ...texts(outline.teacher), ...inSections('teacher')] },
    { title: 'In an interview', items: [...texts(outline.interview), ...inSections('interview')] },
    { title: 'In an exam', items: [...texts(outline.exam), ...inSections('exam')] },
  ].filter(({ items }) => items.length > 0)
}

function listPrerequisites({ outline, entry }: Lesson, map: CourseMap): PageLink[] {
  const text = fieldText(outline, 'prerequisites')
  const episodes = listEpisodes(text).flatMap((number) => (number < entry.number ? (neighbour(map, number) ?? []) : []))
  const others = text
    .split(/[,;]\s+/)
    .filter(
      (part) =>
        part.trim() !== '' &&
        !/\b(?:episodes?|eps?\.?|lessons?)\s+\d/i.test(part) &&
        !/^(?:none|nothing)\.?$/i.test(part),
    )
  return [...episodes, ...others.map((part) => ({ text: plainText(part) }))]
}

/** "[The guide](https://…): all of it", or the same without a link. */
function readReference(text: string, map: CourseMap): PageLink {
  const [, target = ''] = /\]\(([^)\s]+)\)/.exec(text) ?? []
  return { ...readLink(target, '', map), text: plainText(text) }
}
