import type { CourseRule } from './rule.ts'
import { findingAt } from './rule.ts'

export const unplaced: CourseRule = {
  name: 'course/unplaced',
  page: `
A line of an outline or a script that found no place. Nothing is dropped: what is not understood is named, and what
nobody can speak (tables, code, comments) belongs in the outline. A warning names what is kept as words, though it looks
like something else: an unknown field, HTML or a comment among spoken words.

## Fails

    # Episode 2: Bread

    ## Weather

    It rained.

## Passes

    # Episode 2: Bread

    ## Lesson Flow

    ### 1. Weather (1 min)

    It rained.
`,
  judge: ({ outline, script, outlineFile, scriptFile }) =>
    [
      ...outline.unplaced.map((one) => ({ ...one, file: outlineFile })),
      ...script.unplaced.map((one) => ({ ...one, file: scriptFile })),
    ].map(({ file, line, endLine, reason, isKept }) => {
      const lines = line === endLine ? `line ${line}` : `lines ${line} to ${endLine}`
      if (isKept === true)
        return findingAt(file, { line }, unplaced.name, `${lines}: ${reason}`, { endLine, severity: 'warning' })
      return findingAt(file, { line }, unplaced.name, `${lines} found no place: ${reason}`, { endLine })
    }),
}
