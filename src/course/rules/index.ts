import type { Finding } from '../../check/index.ts'
import type { Lesson } from '../lesson.ts'
import { alignment } from './alignment.ts'
import { block } from './block.ts'
import { callback } from './callback.ts'
import { card } from './card.ts'
import { checklist } from './checklist.ts'
import { diagram } from './diagram.ts'
import { duration, speakingTimeRule } from './duration.ts'
import { folder } from './folder.ts'
import { ids } from './ids.ts'
import { links } from './links.ts'
import { metadata } from './metadata.ts'
import { objective } from './objective.ts'
import { place } from './place.ts'
import { preview } from './preview.ts'
import { promise } from './promise.ts'
import { promised } from './promised.ts'
import { returns } from './return.ts'
import { reworded } from './reworded.ts'
import type { Around, CourseRule } from './rule.ts'
import { sample } from './sample.ts'
import { template } from './template.ts'
import { unplaced } from './unplaced.ts'

/** Every rule on the course, by name. */
export const courseRules: readonly CourseRule[] = [
  alignment,
  block,
  callback,
  card,
  checklist,
  diagram,
  duration,
  folder,
  ids,
  links,
  metadata,
  objective,
  place,
  preview,
  promise,
  promised,
  returns,
  reworded,
  sample,
  speakingTimeRule,
  template,
  unplaced,
]

/** Everything that is wrong with an episode as a part of the course; what is wrong with a draft fails nothing. */
export function judgeLesson(lesson: Lesson, around: Around): Finding[] {
  const found = courseRules.flatMap((rule) => rule.judge(lesson, around))
  if (lesson.entry.status !== 'draft') return found
  return found.map((finding) => (finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding))
}
