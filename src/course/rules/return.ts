import type { Finding } from '../../check/index.ts'
import type { Lesson } from '../lesson.ts'
import { type CourseMap, type EpisodeSummary, isSameConcept } from '../map.ts'
import type { CourseRule } from './rule.ts'
import { findingAt } from './rule.ts'

export const returns: CourseRule = {
  name: 'course/return',
  page: `
A concept that is introduced returns in a later episode; where it returns more than once, each gap is longer than the one
before it, for that is what makes it stay. What the course file plans to return here is taken up here.

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
  judge: (lesson, { map }) => [...judgeGaps(lesson, map), ...judgePlanned(lesson, map)],
}

function judgeGaps({ outline, outlineFile, entry }: Lesson, map: CourseMap): Finding[] {
  return outline.introduced.flatMap((concept): Finding[] => {
    const say = (message: string) => [findingAt(outlineFile, concept, returns.name, message, { severity: 'warning' })]
    const later = concept.returns.filter((number) => number > entry.number).sort((a, b) => a - b)
    if (later.length === 0) {
      return entry.number < map.episodes.length ? say(`${concept.name} returns in no later episode`) : []
    }
    const gaps = later.map((number, index) => number - (later[index - 1] ?? entry.number))
    const shrinking = gaps.findIndex((gap, index) => index > 0 && gap <= (gaps[index - 1] ?? 0))
    if (shrinking < 0) return []
    return say(`${concept.name} returns after ${gaps.join(', ')} episodes: the gaps don't grow`)
  })
}

/** What earlier planned episodes promise for this one; those that are written promise it in their own outlines. */
function judgePlanned({ outline, outlineFile, entry }: Lesson, map: CourseMap): Finding[] {
  return plannedOf(map)
    .filter(({ number }) => number < entry.number)
    .flatMap(({ number, introduces }) =>
      introduces
        .filter(({ returns: planned }) => planned.includes(entry.number))
        .filter(({ name, also }) => {
          const names = [name, ...also]
          return !outline.reinforced.some(
            (one) => one.episode === number && names.some((known) => isSameConcept(known, one.name)),
          )
        })
        .map(({ name }) =>
          findingAt(
            outlineFile,
            outline.titleSpot,
            returns.name,
            `episode ${number} plans that ${JSON.stringify(name)} returns here, and nothing takes it up`,
          ),
        ),
    )
}

// Every lesson asks, and a long course has few of them.
const planned = new WeakMap<CourseMap, readonly EpisodeSummary[]>()

function plannedOf(map: CourseMap): readonly EpisodeSummary[] {
  const found = planned.get(map) ?? map.episodes.filter(({ status }) => status === 'planned')
  planned.set(map, found)
  return found
}
