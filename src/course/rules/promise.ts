import type { Finding } from '../../check/index.ts'
import type { Lesson } from '../lesson.ts'
import { type CourseMap, type EpisodeSummary, episodeAt, introduces, isSameConcept } from '../map.ts'
import { speaksOf } from './callback.ts'
import { listMentions } from './mentions.ts'
import type { CourseRule } from './rule.ts'
import { findingAt } from './rule.ts'

export const promise: CourseRule = {
  name: 'course/promise',
  page: `
"X returns in Episode N" points to a later episode that reinforces X: in the outline's list of concepts introduced, and in
the script.

## Fails

    # Episode 2: Bread

    ## Spaced Repetition Plan

    **Concepts Introduced**:
    - Crumpets - Will reinforce in Episode 3

## Passes

    # Episode 2: Bread

    ## Spaced Repetition Plan

    **Concepts Introduced**:
    - Kneading - Will reinforce in Episode 3
`,
  judge: (lesson, { map }) => [...judgeOutline(lesson, map), ...judgeScript(lesson, map)],
}

function judgeOutline({ outline, outlineFile, entry }: Lesson, map: CourseMap): Finding[] {
  return outline.introduced.flatMap((concept) =>
    concept.returns.flatMap((number): Finding[] => {
      const say = (message: string) => [findingAt(outlineFile, concept, promise.name, message)]
      const later = episodeAt(map, number)
      if (!later || number <= entry.number) return say(`episode ${number} doesn't come after episode ${entry.number}`)
      if (!later.isKnown || takesUp(later, concept.name, entry.number)) return []
      const message = `episode ${number} (${later.title}) doesn't reinforce ${JSON.stringify(concept.name)}`
      const help =
        'add it to what that episode reinforces, in its outline or as planned in the course file, or take the promise out'
      return [findingAt(outlineFile, concept, promise.name, message, { help })]
    }),
  )
}

function takesUp(later: EpisodeSummary, name: string, from: number): boolean {
  const isListed = later.reinforces.some(
    (one) => (one.episode === undefined || one.episode === from) && isSameConcept(one.name, name),
  )
  return isListed || introduces(later, name)
}

function judgeScript(lesson: Lesson, map: CourseMap): Finding[] {
  return listMentions(lesson).flatMap((mention): Finding[] => {
    const { episode, said } = mention
    const later = episodeAt(map, episode)
    // An episode that doesn't exist is named once, as a callback; "see you in Episode 7" promises nothing else.
    if (!later?.isKnown || episode < lesson.entry.number || speaksOf(later, said) || /\bsee you\b/i.test(said))
      return []
    const message = `episode ${episode} (${later.title}) takes up nothing that this sentence speaks of`
    return [findingAt(lesson.scriptFile, mention, promise.name, message, { severity: 'warning' })]
  })
}
