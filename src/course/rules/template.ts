import type { Finding } from '../../check/index.ts'
import type { OutlineSection } from '../outline/outline.ts'
import type { CourseRule } from './rule.ts'
import { findingAt } from './rule.ts'

export const template: CourseRule = {
  name: 'course/template',
  page: `
The sections and prompts that the template of the lesson's type asks for are there, in its order. Templates are data, in
the course file; other sections may stand between theirs.

## Fails

    # Episode 2: Bread

    **Type**: Core Concept

    ## Lesson Flow

    ### 1. Flour (1 min)
    ### 2. Recap (1 min)

## Passes

    # Episode 2: Bread

    **Type**: Core Concept

    ## Lesson Flow

    ### 1. Flour (1 min)
    ### 2. Recall (1 min)

    **Recall Prompt**: "What drinks more?"
    **Answer**: "Rye."

    ### 3. Recap (1 min)
`,
  judge: ({ outline, outlineFile, entry }, { map }) => {
    const field = outline.fields.get('type')
    const order = map.course.templates[field?.value.text ?? entry.type ?? '']?.order
    if (!order || outline.sections.length === 0) return []
    const found: Finding[] = []
    const say = (spot: OutlineSection['heading'] | undefined, message: string) =>
      found.push(findingAt(outlineFile, spot ?? field?.value ?? outline.titleSpot, template.name, message))
    let at = 0
    for (const { part, named, prompt } of order) {
      const matches = (section: OutlineSection) => named.some((word) => hasWord(section.title, word))
      const index = outline.sections.findIndex((section, position) => position >= at && matches(section))
      const earlier = index < 0 ? outline.sections.find(matches) : undefined
      const section = outline.sections[index] ?? earlier
      if (!section) {
        say(
          undefined,
          `the template asks for a section ${JSON.stringify(part)}: its title holds one of ${named.join(', ')}`,
        )
        continue
      }
      if (earlier) say(earlier.heading, `the template has the section ${JSON.stringify(part)} later`)
      else at = index + 1
      const kinds = new Set(section.parts.map(({ kind }) => kind))
      if (prompt && !kinds.has('prompt'))
        say(section.heading, `the section ${JSON.stringify(part)} asks nothing: it needs a recall prompt`)
      else if (prompt && !kinds.has('answers'))
        say(section.heading, `the section ${JSON.stringify(part)} asks and gives no answers`)
    }
    return found
  },
}

function hasWord(title: string, word: string): boolean {
  return ` ${title.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ')} `.includes(` ${word.toLowerCase()} `)
}
