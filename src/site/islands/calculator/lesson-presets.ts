import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openCourse } from '../../../cli/read-course.ts'
import { parseData } from '../../../cli/read-data.ts'
import { readScenarios } from '../../../course/index.ts'
import type { Fields } from '../shared/nested-query.ts'
import type { Preset } from './presets.ts'

/** The scenarios of the published lessons, as workloads to start from. Read when the site is built. */
export function listLessonPresets(root: string): Preset[] {
  return openCourse(root).episodes.flatMap(({ number, slug, status }) => {
    const file = join(root, 'episodes', slug, 'outline.md')
    if (status !== 'published' || !existsSync(file)) return []
    return readScenarios(readFileSync(file, 'utf8').split(/\r?\n/)).map(({ name, yaml }) => ({
      group: `Lesson ${number}`,
      name,
      workload: parseData(yaml, file).value as Fields,
    }))
  })
}
