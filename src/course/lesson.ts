import type { EpisodeCard } from './cards.ts'
import type { CourseEpisode } from './course-file.ts'
import type { Outline } from './outline/outline.ts'
import type { AlignedSection } from './script/align.ts'
import type { Script } from './script/read-script.ts'

/** An episode with everything that was read of it. */
export interface Lesson {
  readonly entry: CourseEpisode
  readonly outlineFile: string
  readonly scriptFile: string
  readonly outline: Outline
  readonly script: Script
  readonly sections: readonly AlignedSection[]
  readonly cards: readonly EpisodeCard[]
}
