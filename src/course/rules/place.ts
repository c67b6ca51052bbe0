import type { CourseRule } from './rule.ts'
import { findingAt } from './rule.ts'

export const place: CourseRule = {
  name: 'course/place',
  page: `
The questionnaire's reasons lead to places in lessons, such as 6#conflicts. A lesson that is written has those places:
sections with that id.

## Fails

    # Episode 2: Bread

    ## Lesson Flow

    ### 1. Flour and water

## Passes

    # Episode 2: Bread

    ## Lesson Flow

    ### 1. Flour and water {#kneading}
`,
  judge: ({ entry, outline, outlineFile, script }, { linked }) => {
    const known = new Set([
      ...outline.sections.flatMap(({ ids }) => ids),
      ...script.groups.flatMap(({ heading }) => heading?.ids ?? []),
    ])
    return [...linked].flatMap(([target, by]) => {
      const [number, id = ''] = target.split('#')
      if (Number(number) !== entry.number || known.has(id)) return []
      return [
        findingAt(outlineFile, outline.titleSpot, place.name, `no section has the id {#${id}}, and ${by} leads there`, {
          help: `write {#${id}} behind the heading of the section that tells it`,
        }),
      ]
    })
  },
}
