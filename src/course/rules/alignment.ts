import type { Finding } from '../../check/index.ts'
import type { CourseRule } from './rule.ts'
import { findingAt } from './rule.ts'

export const alignment: CourseRule = {
  name: 'course/alignment',
  page: `
Each section of the outline is told in the script. Where the script's parts were laid along the outline wrongly, say in
the outline with which words a section begins: \`**Script begins**: "Picture a shop"\`.

## Fails

    # Episode 2: Bread

    ## Lesson Flow

    ### 1. Flour (1 min)

    "Rye drinks water."

    ### 2. Yeast (1 min)

    "Yeast eats sugar."

    ## Script

    Rye drinks water, and more of it than wheat.

## Passes

    # Episode 2: Bread

    ## Lesson Flow

    ### 1. Flour (1 min)

    "Rye drinks water."

    ### 2. Yeast (1 min)

    "Yeast eats sugar."

    ## Script

    Rye drinks water, and more of it than wheat.

    Yeast eats sugar, and breathes out gas.
`,
  judge: ({ outline, outlineFile, script, scriptFile, sections }) => {
    if (outline.sections.length === 0)
      return script.words > 0
        ? [
            findingAt(
              outlineFile,
              outline.titleSpot,
              alignment.name,
              'the outline has no sections to lay the script along',
            ),
          ]
        : []
    const told = new Set(sections.filter(({ paragraphs }) => paragraphs.length > 0).map(({ section }) => section))
    const untold = outline.sections.flatMap(({ heading, title, begins }, index): Finding[] => {
      if (begins && !sections.some(({ section, how }) => section === index && how === 'outline'))
        return [findingAt(outlineFile, begins, alignment.name, 'no paragraph of the script begins with these words')]
      if (told.has(index)) return []
      return [
        findingAt(
          outlineFile,
          heading,
          alignment.name,
          `nothing in the script tells the section ${JSON.stringify(title)}`,
        ),
      ]
    })
    const renamed = sections.flatMap(({ heading, how, section, line }): Finding[] => {
      if (heading === undefined || how !== 'content') return []
      const message = `the heading ${JSON.stringify(heading)} was laid to the section ${JSON.stringify(outline.sections[section]?.title)} by what it says`
      return [findingAt(scriptFile, { line }, alignment.name, message, { severity: 'info' })]
    })
    return [...untold, ...renamed]
  },
}
