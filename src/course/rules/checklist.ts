import type { Finding } from '../../check/index.ts'
import { stemsOf } from '../../text/index.ts'
import type { Lesson } from '../lesson.ts'
import { printRange, readRange } from '../outline/durations.ts'
import type { ChecklistItem } from '../outline/outline.ts'
import type { CourseRule } from './rule.ts'
import { findingAt } from './rule.ts'

export const checklist: CourseRule = {
  name: 'course/checklist',
  page: `
A ticked item of the checklist that the text contradicts. Looked at are the kinds that can be: a total time, a recall
moment, sections with content, pitfalls, so many diagrams or tables or the like, and things listed in parentheses that
are to be in the lesson. The others are counted as not looked at.

## Fails

    # Episode 2: Bread

    ## Lesson Flow

    ### 1. Flour (1 min)

    "Rye and wheat."

    ## Quality Checklist

    - [x] Time allocations realistic (total 15 min)

## Passes

    # Episode 2: Bread

    ## Lesson Flow

    ### 1. Flour (1 min)

    "Rye and wheat."

    ## Quality Checklist

    - [x] Time allocations realistic (total 1 min)
`,
  judge: (lesson) => {
    const { outline, outlineFile } = lesson
    const ticked = outline.checklist.filter((item) => item.ticked)
    const stems = new Set(stemsOf(lesson.script.document.text))
    const findings: Finding[] = []
    let notLookedAt = 0
    for (const item of ticked) {
      const judged = kinds.map((judge) => judge(item, lesson, stems)).find((answer) => answer !== undefined)
      if (judged === undefined) notLookedAt++
      else if (judged !== true) {
        const help = 'mend what it speaks of, or untick it'
        findings.push(findingAt(outlineFile, item, checklist.name, `ticked, but ${judged}`, { help }))
      }
    }
    if (notLookedAt === 0) return findings
    const message = `${notLookedAt} of ${ticked.length} ticked items were not looked at: no text alone shows them`
    return [...findings, findingAt(outlineFile, ticked[0], checklist.name, message, { severity: 'info' })]
  },
}

/** True where the text agrees, what contradicts it where it doesn't, undefined for an item of another kind. */
type Judge = (item: ChecklistItem, lesson: Lesson, stems: ReadonlySet<string>) => true | string | undefined

const kinds: readonly Judge[] = [judgeTime, judgeRecall, judgeContent, judgePitfalls, judgeCount, judgeListed]

function judgeTime({ text }: ChecklistItem, { outline }: Lesson) {
  const stated = /\b(?:times?|minutes|min|duration)\b/i.test(text) ? readRange(text) : undefined
  if (!stated || outline.sections.some(({ range }) => !range)) return undefined
  const from = outline.sections.reduce((sum, { range }) => sum + (range?.from ?? 0), 0)
  const to = outline.sections.reduce((sum, { range }) => sum + (range?.to ?? 0), 0)
  return stated.to >= from && stated.from <= to ? true : `the sections add to ${printRange({ from, to })}`
}

function judgeRecall({ text }: ChecklistItem, { outline }: Lesson) {
  if (!/\b(?:active recall|recall (?:moment|prompt)|retrieval)\b/i.test(text)) return undefined
  const asks = outline.sections.some(({ parts }) => parts.some(({ kind }) => kind === 'prompt'))
  return asks ? true : 'no section asks the learner anything'
}

function judgeContent({ text }: ChecklistItem, { outline, sections }: Lesson) {
  if (!/\ball sections\b.*\bcontent\b/i.test(text)) return undefined
  const empty = outline.sections.find(
    ({ parts }, index) =>
      parts.every(({ lines }) => lines.length === 0) && !sections.some((one) => one.section === index),
  )
  return empty ? `the section ${JSON.stringify(empty.title)} is empty` : true
}

function judgePitfalls({ text }: ChecklistItem, { outline, script }: Lesson) {
  if (!/\b(?:pitfalls|common mistakes)\b/i.test(text)) return undefined
  const pattern = /\b(?:pitfalls?|mistakes?|misconceptions?)\b/i
  return outline.sections.some(({ title }) => pattern.test(title)) || pattern.test(script.document.text)
    ? true
    : 'no section speaks of any'
}

const counted: Readonly<Record<string, (lesson: Lesson) => number>> = {
  diagram: ({ outline }) => outline.fences.filter(({ language }) => language === 'mermaid').length,
  table: ({ outline }) => outline.tables.length,
  analogy: ({ outline }) => outline.analogies.length,
  example: ({ outline }) => outline.examples.length,
  reference: ({ outline }) => outline.references.length,
  objective: ({ outline }) => outline.objectives.length,
  section: ({ outline }) => outline.sections.length,
}

/** "3 diagrams": the outline has no fewer. */
function judgeCount({ text }: ChecklistItem, lesson: Lesson) {
  const found = /\b(\d{1,2})\s+(diagram|table|analog|example|reference|objective|section)(?:s|y|ies)?\b/i.exec(text)
  if (!found) return undefined
  const name = (found[2] as string).toLowerCase()
  const there = counted[name === 'analog' ? 'analogy' : name]?.(lesson) ?? 0
  return there >= Number(found[1]) ? true : `the outline has ${there}`
}

/** "Multiple analogies (bank branches, auction)": each is in the lesson. */
function judgeListed({ text }: ChecklistItem, { outline }: Lesson, stems: ReadonlySet<string>) {
  const listed = /\(([^()]+)\)/.exec(text)?.[1]?.split(/,|→|\bvs\.?\b/) ?? []
  const wanted = listed.filter((one) => stemsOf(one).length > 0)
  if (wanted.length === 0) return undefined
  const titles = new Set(outline.sections.flatMap(({ title }) => stemsOf(title)))
  const missing = wanted.filter((one) => !stemsOf(one).some((stem) => stems.has(stem) || titles.has(stem)))
  return missing.length === 0 ? true : `the script speaks of no ${missing.map((one) => one.trim()).join(', ')}`
}
