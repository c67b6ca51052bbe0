import type { Finding } from '../../check/index.ts'
import { shareOf, stemsOf } from '../../text/index.ts'
import type { Lesson } from '../lesson.ts'
import type { Spot } from '../outline/lines.ts'
import { listMentions } from './mentions.ts'
import type { CourseRule } from './rule.ts'
import { findingAt } from './rule.ts'

export const promised: CourseRule = {
  name: 'course/promised-material',
  page: `
Analogies, examples, callbacks and references that the outline promises appear in the script.

## Fails

    # Episode 2: Bread

    ## Supporting Materials

    **Analogies to Use**:
    - Gluten: a net of springs

    ## Script

    Gluten holds the gas.

## Passes

    # Episode 2: Bread

    ## Supporting Materials

    **Analogies to Use**:
    - Gluten: a net of springs

    ## Script

    Gluten is a net of springs, and it holds the gas.
`,
  judge: (lesson) => {
    const { outline, outlineFile, script } = lesson
    const { text, blocks } = script.document
    const paragraphs = blocks.kind.flatMap((kind, index) =>
      kind === 'paragraph' ? [new Set(stemsOf(text.slice(blocks.start[index], blocks.end[index])))] : [],
    )
    const whole = new Set(stemsOf(text))
    const miss = (spot: Spot, what: string, severity: 'error' | 'warning' = 'error') =>
      findingAt(outlineFile, spot, promised.name, `${what} ${JSON.stringify(nameOf(spot.text))} isn't in the script`, {
        severity,
        help: 'tell it in the script, or take it out here',
      })
    const findings: Finding[] = []
    for (const spot of outline.analogies) if (!isTold(spot.text, paragraphs)) findings.push(miss(spot, 'the analogy'))
    for (const spot of outline.examples) if (!isTold(spot.text, paragraphs)) findings.push(miss(spot, 'the example'))
    for (const spot of outline.references)
      if (shareOf(nameOf(spot.text), whole) < 0.5) findings.push(miss(spot, 'the reference', 'warning'))
    return [...findings, ...judgeCallbacks(lesson)]
  },
}

/** What a callback promises: that the script names the episode from which it comes. */
function judgeCallbacks(lesson: Lesson): Finding[] {
  const { outline, outlineFile } = lesson
  const named = new Set(listMentions(lesson).map(({ episode }) => episode))
  return outline.reinforced.flatMap((spot): Finding[] => {
    if (spot.episode === undefined || named.has(spot.episode)) return []
    const message = `the callback to ${JSON.stringify(spot.name)} isn't in the script: it never names episode ${spot.episode}`
    const help = `say "Episode ${spot.episode}" where the script takes it up, or take it out here`
    return [findingAt(outlineFile, spot, promised.name, message, { severity: 'warning', help })]
  })
}

/** What a listed thing is called: the words before its colon, without a link's target. */
function nameOf(text: string): string {
  return (
    text
      .replace(/\]\([^)]*\)/g, '')
      .replace(/[*_[\]`]/g, '')
      .split(/:\s|\s[-–—]\s/)[0]
      ?.trim() ?? ''
  )
}

/** The share of a thing's own words that a paragraph must say to tell it. */
const TOLD_SHARE = 0.4

/** Whether some paragraph tells it: it says two fifths of the words that are its own, and at least two where there are two. */
function isTold(text: string, paragraphs: readonly ReadonlySet<string>[]): boolean {
  const [name = '', ...detail] = text.split(/:\s+/)
  const said = detail.length > 0 ? detail.join(' ') : name
  const named = new Set(detail.length > 0 ? stemsOf(name) : [])
  const own = [...new Set(stemsOf(said.replace(/\([^)]*\)/g, ' ')))].filter((stem) => !named.has(stem))
  const least = Math.min(own.length, Math.max(2, Math.ceil(own.length * TOLD_SHARE)))
  return own.length === 0 || paragraphs.some((stems) => own.filter((stem) => stems.has(stem)).length >= least)
}
