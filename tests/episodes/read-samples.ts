import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listSamples, readOutline, type Sample } from '../../src/course/index.ts'

const episodes = join(import.meta.dirname, '..', '..', 'episodes')

/** The outlines of the course that are written, each with its folder's name. */
export function readOutlines(): { slug: string; text: string }[] {
  return readdirSync(episodes)
    .sort()
    .filter((slug) => existsSync(join(episodes, slug, 'outline.md')))
    .map((slug) => ({ slug, text: readFileSync(join(episodes, slug, 'outline.md'), 'utf8') }))
}

/** The samples of an outline in a language that are held to work. */
export function samplesOf(text: string, language: Sample['language']): Sample[] {
  return listSamples(readOutline(text)).filter((sample) => sample.language === language && !sample.isIllustrative)
}
