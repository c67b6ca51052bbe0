import type { Finding } from '../../check/index.ts'
import { stemsOf } from '../../text/index.ts'
import type { Lesson } from '../lesson.ts'
import { type CourseMap, type EpisodeSummary, episodeAt, introduces } from '../map.ts'
import { listMentions } from './mentions.ts'
import type { CourseRule } from './rule.ts'
import { findingAt } from './rule.ts'

export const callback: CourseRule = {
  name: 'course/callback',
  page: `
"Remember X from Episode N" points to an earlier episode that introduces X: in the outline's list of concepts reinforced,
and in the script. What a planned episode introduces stands in the course file.

## Fails

    # Episode 2: Bread

    ## Spaced Repetition Plan

    **Concepts Reinforced**:
    - Sourdough from Episode 1 - as a contrast

## Passes

    # Episode 2: Bread

    ## Spaced Repetition Plan

    **Concepts Reinforced**:
    - Yeast from Episode 1 - as a contrast
`,
  judge: (lesson, { map }) => [...judgeOutline(lesson, map), ...judgeScript(lesson, map)],
}

function judgeOutline({ outline, outlineFile, entry }: Lesson, map: CourseMap): Finding[] {
  return outline.reinforced.flatMap((spot): Finding[] => {
    const { name, episode } = spot
    const say = (message: string, help?: string) => [
      findingAt(outlineFile, spot, callback.name, message, help === undefined ? {} : { help }),
    ]
    if (episode === undefined) return say(`${name}: no episode is named from which it comes`)
    const source = episodeAt(map, episode)
    if (!source || episode >= entry.number) return say(`episode ${episode} doesn't come before episode ${entry.number}`)
    if (!source.isKnown || introduces(source, name)) return []
    const concepts = source.introduces.map((concept) => concept.name).join(', ')
    return say(
      `episode ${episode} doesn't introduce ${JSON.stringify(name)}${orElse(map, name, episode)}`,
      concepts === '' ? undefined : `episode ${episode} introduces: ${concepts}`,
    )
  })
}

function orElse(map: CourseMap, name: string, except: number): string {
  const other = map.episodes.find((episode) => episode.number !== except && introduces(episode, name))
  return other ? `; episode ${other.number} does` : ''
}

function judgeScript(lesson: Lesson, map: CourseMap): Finding[] {
  return listMentions(lesson).flatMap((mention): Finding[] => {
    const { episode, said } = mention
    const say = (message: string, severity: 'error' | 'warning') => [
      findingAt(lesson.scriptFile, mention, callback.name, message, { severity }),
    ]
    const source = episodeAt(map, episode)
    if (!source) return say(`the course has no episode ${episode}`, 'error')
    if (!source.isKnown || episode > lesson.entry.number || speaksOf(source, said)) return []
    return say(`episode ${episode} (${source.title}) introduces nothing that this sentence speaks of`, 'warning')
  })
}

/** Whether words speak of anything that an episode is about. */
export function speaksOf({ title, introduces: concepts, reinforces }: EpisodeSummary, words: string): boolean {
  const about = new Set(
    stemsOf(
      [title, ...concepts.flatMap(({ name, also }) => [name, ...also]), ...reinforces.map(({ name }) => name)].join(
        '\n',
      ),
    ),
  )
  return stemsOf(words).some((stem) => about.has(stem) && stem !== 'episod')
}
