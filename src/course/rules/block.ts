import type { CourseRule } from './rule.ts'
import { findingAt } from './rule.ts'

/** Blocks that are laid out from data. */
const laidOut = ['bill', 'compare', 'designs', 'decision-tree']

export const block: CourseRule = {
  name: 'course/block',
  page: `
A block that is laid out from data names what there is: \`bill SCENARIO DESIGN\` a scenario of the outline and a design,
\`compare SCENARIO\` a scenario, \`designs [DESIGN…]\` designs; \`decision-tree\` names nothing. Such a block stands in a
section of the lesson flow, and nothing stands in it.

## Fails

    # Episode 2: Bread

    ## Lesson Flow

    ### 1. Flour

    \`\`\`designs rye-single
    \`\`\`

## Passes

    # Episode 2: Bread

    ## Lesson Flow

    ### 1. Flour

    \`\`\`designs dynamodb-single aurora-single
    \`\`\`
`,
  judge: ({ outline, outlineFile }, { judgeBlock }) =>
    outline.fences
      .filter(({ language }) => laidOut.includes(language))
      .flatMap(({ language, words, source, line, section }) => {
        const wrong = [
          judgeBlock(language, words),
          section < 0 ? `${language} stands in no section of the lesson flow` : undefined,
          source.trim() === '' ? undefined : `nothing stands in a block ${language}: it is laid out from data`,
        ]
        return wrong.flatMap((message) =>
          message === undefined ? [] : [findingAt(outlineFile, { line: line - 1 }, block.name, message)],
        )
      }),
}
