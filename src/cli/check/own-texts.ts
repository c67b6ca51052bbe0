import { existsSync, globSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { TextToCheck } from '../../check/index.ts'
import { listWords } from '../../decision/index.ts'
import type { Io } from '../io.ts'
import { isCourse, openCourse } from '../read-course.ts'
import { keepWords } from './keep-words.ts'
import { findWords } from './read-markup.ts'

const words = /^src[\\/]decision[\\/]words[\\/].*\.(?:ts|json)$/
const component = /^src[\\/]site[\\/].*\.(?:astro|tsx)$/

/** The sources of the site that show words: its components, and what the questionnaire says. */
export function listOwnSources(cwd: string): string[] {
  if (!existsSync(join(cwd, 'src', 'site'))) return []
  return globSync(['src/site/**/*.{astro,tsx}', 'src/decision/words/*.{ts,json}'], { cwd }).sort()
}

/** Reads one of these sources; undefined for any other text. */
export function openOwnSource(file: string, source: string): TextToCheck | undefined {
  if (component.test(file)) return { file, document: keepWords(source, findWords(source)) }
  if (!words.test(file)) return undefined
  const cited = listWords()
    .flatMap(({ text, facts }) => {
      const start = source.indexOf(text)
      return start < 2 ? [] : [{ start, end: start + text.length, facts }]
    })
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, index, all) => start >= (all[index - 1]?.end ?? 0))
  return { file, document: keepWords(source, cited), cited }
}

/** Which texts of a project have a floor of 100 %: published episodes, the site's own texts and the README. */
export function findFloors({ cwd }: Pick<Io, 'cwd'>): (file: string) => boolean {
  if (!isCourse(cwd)) return () => false
  const published = new Set(
    openCourse(cwd).episodes.flatMap(({ slug, status }) => (status === 'published' ? [join('episodes', slug)] : [])),
  )
  const site = join('src', 'site')
  return (file) => {
    const path = relative(cwd, resolve(cwd, file))
    if (path === 'README.md' || path.startsWith(site) || words.test(path)) return true
    return [...published].some((folder) => path.startsWith(join(folder, '/')))
  }
}
