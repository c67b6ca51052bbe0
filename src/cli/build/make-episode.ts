import type { Finding } from '../../check/index.ts'
import { type CourseEpisode, type EpisodeSummary, speakingTime } from '../../course/index.ts'
import type { Staging } from '../../host/index.ts'
import type { WrittenEpisode } from '../../publish/index.ts'
import { isUnderFullFloor, type OpenedConfig } from '../check/open-config.ts'
import { ConfigUse, type Counted } from '../check/use-config.ts'
import { type CheckedEpisode, checkEpisode, listWritten, type OpenedCourse, openCourseMap } from '../read-episode.ts'
import { type Lock, stageEpisode } from './stage-episode.ts'

/** What is built, and with what. */
export interface Plan {
  readonly root: string
  readonly drafts: boolean
  readonly places: readonly string[] | undefined
  readonly asOf: string | undefined
  readonly config: OpenedConfig
}

/** A course whose episodes are made one by one. */
export interface Making {
  readonly opened: OpenedCourse
  readonly use: ConfigUse
  /** The episodes that are written, in order. */
  readonly entries: readonly CourseEpisode[]
  make(entry: CourseEpisode, staging: Staging): MadeEpisode
}

/** What became of an episode, beside the files that were put aside. It is plain data: another thread may have made it. */
export interface MadeEpisode {
  readonly findings: readonly Finding[]
  /** The texts that were looked at; those of a published episode count for floors. */
  readonly texts: readonly Counted[]
  readonly isPublished: boolean
  /** Absent where the episode gets no page. */
  readonly page?: { readonly slug: string; readonly lock: Lock; readonly written: WrittenEpisode }
}

/** Opens a course for making its episodes; what these say of themselves may have been read already. */
export function openMaking({ root, drafts, places, asOf, config }: Plan, episodes?: readonly EpisodeSummary[]): Making {
  const opened = openCourseMap(root, { asOf, places, packs: config.packs, episodes })
  const use = new ConfigUse(config, { cwd: root }, opened.opened.asOf)
  const isUnderFloor = isUnderFullFloor(config, { cwd: root })
  const make = (entry: CourseEpisode, staging: Staging): MadeEpisode => {
    const found = checkEpisode(opened, entry, isUnderFloor)
    const { checked, beside } = found
    const episode = { ...found, findings: use.settle(found.findings, [checked, beside]) }
    const looked = {
      texts: [checked, beside].map(({ file, coverage }) => ({ file, coverage })),
      isPublished: entry.status === 'published',
    }
    if (entry.status === 'draft' && !drafts) return { findings: episode.findings, ...looked }
    const { lock, findings } = stageEpisode(opened, episode, staging)
    return {
      findings: [...episode.findings, ...use.settle(findings, [checked, beside])],
      ...looked,
      page: { slug: entry.slug, lock, written: measure(found) },
    }
  }
  return { opened, use, entries: listWritten(opened.map.course), make }
}

function measure({ lesson, checked, beside }: CheckedEpisode): WrittenEpisode {
  const { sections, cards } = lesson
  return {
    listening: speakingTime(lesson),
    sections: sections.length,
    cards: cards.length,
    figures: checked.coverage.figures + beside.coverage.figures,
    bound: checked.coverage.bound + beside.coverage.bound,
  }
}
