import type { CourseRule } from './rule.ts'
import { findingAt } from './rule.ts'

export const diagram: CourseRule = {
  name: 'course/diagram',
  page: `
A mermaid diagram is drawn (\`npm run diagrams\`) and has, for who can not see it, a title (\`accTitle:\`) and a
description (\`accDescr:\`).

## Fails

    # Episode 2: Bread

    ## Lesson Flow

    ### 1. Flour

    \`\`\`mermaid
    flowchart LR
      rye --> dough
    \`\`\`

## Passes

    # Episode 2: Bread

    ## Lesson Flow

    ### 1. Flour

    \`\`\`mermaid
    flowchart LR
      accTitle: From flour to dough
      accDescr: Rye flour becomes dough.
      rye --> dough
    \`\`\`
`,
  judge: ({ outline, outlineFile }, { judgeDrawing }) =>
    outline.fences
      .filter(({ language }) => language === 'mermaid')
      .flatMap(({ source, line }) => {
        const missing = ['accTitle', 'accDescr'].filter((name) => !new RegExp(`^\\s*${name}\\s*[:{]`, 'm').test(source))
        const wrong = judgeDrawing(source)
        return [
          ...(missing.length > 0 ? [`the diagram has no ${missing.join(' and no ')}`] : []),
          ...(wrong === undefined ? [] : [wrong]),
        ].map((message) => findingAt(outlineFile, { line }, diagram.name, message))
      }),
}
