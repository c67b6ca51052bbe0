import type { Finding } from '../../check/index.ts'
import type { Course } from '../course-file.ts'
import type { CourseRule } from './rule.ts'
import { findingAt } from './rule.ts'

export const folder: CourseRule = {
  name: 'course/folder',
  page: `
Each folder below \`episodes/\` is an episode of the course file, and each episode that is not planned any more has its
folder, with outline.md and script.md (or script.txt) in it.
`,
  judge: () => [],
}

/** Folders that the course file doesn't know, and episodes without one. */
export function judgeFolders(file: string, { episodes }: Course, folders: readonly string[]): Finding[] {
  const bySlug = new Map(episodes.map((episode) => [episode.slug, episode]))
  const strays = folders.flatMap((name): Finding[] => {
    const episode = bySlug.get(name)
    if (!episode) return [findingAt(file, undefined, folder.name, `the folder ${name} is no episode of the course`)]
    if (episode.status !== 'planned') return []
    return [
      findingAt(file, undefined, folder.name, `episode ${episode.number} is planned and has a folder: make it a draft`),
    ]
  })
  const missing = episodes.filter(({ status, slug }) => status !== 'planned' && !folders.includes(slug))
  return [
    ...strays,
    ...missing.map(({ number, slug }) =>
      findingAt(file, undefined, folder.name, `episode ${number} has no folder ${slug}`),
    ),
  ]
}
