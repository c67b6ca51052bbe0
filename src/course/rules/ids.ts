import type { Finding } from '../../check/index.ts'
import type { CourseRule } from './rule.ts'
import { findingAt } from './rule.ts'

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

export const ids: CourseRule = {
  name: 'course/id',
  page: `
An id (\`{#name}\` of a section or a question, the name of a card or a scenario) is lower-case letters and digits with
single hyphens, and stands once.

## Fails

    # Episode 2: Bread

    ## Lesson Flow

    ### 1. Rye {#flour}
    ### 2. Wheat {#flour}

## Passes

    # Episode 2: Bread

    ## Lesson Flow

    ### 1. Rye {#rye}
    ### 2. Wheat {#wheat}
`,
  judge: ({ outline, outlineFile, script, scriptFile, cards }) => {
    const named = [
      ...outline.sections.flatMap(({ ids: own, heading }) =>
        own.map((id) => ({ id, file: outlineFile, line: heading.line, kind: 'place' })),
      ),
      ...script.groups.flatMap(({ heading }) =>
        heading ? heading.ids.map((id) => ({ id, file: scriptFile, line: heading.line, kind: 'place' })) : [],
      ),
      ...cards.flatMap(({ authorId, line }) =>
        authorId === undefined ? [] : [{ id: authorId, file: outlineFile, line, kind: 'card' }],
      ),
      ...outline.fences.flatMap(({ language, words, line }) =>
        language === 'workload' ? [{ id: words[0] ?? '', file: outlineFile, line: line - 1, kind: 'scenario' }] : [],
      ),
    ]
    const seen = new Map<string, number>()
    return named.flatMap(({ id, file, line, kind }): Finding[] => {
      const key = `${kind} ${id}`
      const before = seen.get(key)
      seen.set(key, before ?? line)
      if (!ID.test(id))
        return [
          findingAt(
            file,
            { line },
            ids.name,
            `${JSON.stringify(id)} is no id: lower-case letters, digits and single hyphens`,
          ),
        ]
      return before === undefined
        ? []
        : [findingAt(file, { line }, ids.name, `the id ${id} stands in line ${before} already`)]
    })
  },
}
