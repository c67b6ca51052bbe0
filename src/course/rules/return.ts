import type { Finding } from '../../check/index.ts'
import type { CourseRule } from './rule.ts'
import { findingAt } from './rule.ts'

export const returns: CourseRule = {
  name: 'course/return',
  page: `
A concept that is introduced returns in a later episode; where it returns more than once, each gap is longer than the one
before it, for that is what makes it stay.

## Fails

    # Episode 1: Bread

    ## Spaced Repetition Plan

    **Concepts Introduced**:
    - Kneading - Will reinforce in Episodes 3 and 4

## Passes

    # Episode 1: Bread

    ## Spaced Repetition Plan

    **Concepts Introduced**:
    - Kneading - Will reinforce in Episodes 2 and 4
`,
  judge: ({ outline, outlineFile, entry }, { map }) =>
    outline.introduced.flatMap((concept): Finding[] => {
      const say = (message: string) => [findingAt(outlineFile, concept, returns.name, message, { severity: 'warning' })]
      const later = concept.returns.filter((number) => number > entry.number).sort((a, b) => a - b)
      if (later.length === 0) {
        return entry.number < map.episodes.length ? say(`${concept.name} returns in no later episode`) : []
      }
      const gaps = later.map((number, index) => number - (later[index - 1] ?? entry.number))
      const shrinking = gaps.findIndex((gap, index) => index > 0 && gap <= (gaps[index - 1] ?? 0))
      if (shrinking < 0) return []
      return say(`${concept.name} returns after ${gaps.join(', ')} episodes: the gaps don't grow`)
    }),
}
