import type { Finding } from '../../check/index.ts'
import type { CourseMap } from '../map.ts'
import { episodeAt } from '../map.ts'
import type { CourseRule } from './rule.ts'
import { findingAt } from './rule.ts'

const LINK = /(!?)\[[^\]\n]{0,500}\]\(\s*<?([^)\s>]{1,2000})/g

export const links: CourseRule = {
  name: 'course/link',
  page: `
A link leads to a web page (https) or to another lesson (\`6#conflicts\`); an image is a file of the episode's own folder.

## Fails

    # Episode 2: Bread

    ## Lesson Flow

    ### 1. Flour

    ![Rye](../../rye.png)

## Passes

    # Episode 2: Bread

    ## Lesson Flow

    ### 1. Flour

    See [the first lesson](1).
`,
  judge: ({ outline, outlineFile, script, scriptFile }, around) => [
    ...outline.images.flatMap(({ target, alt }) => {
      const wrong =
        alt.trim() === '' ? 'the image has no words for who can not see it' : judgeImage(target.text, around.hasFile)
      return wrong === undefined ? [] : [findingAt(outlineFile, target, links.name, wrong)]
    }),
    ...outline.lines.flatMap(({ text, line }) => judgeLine(outlineFile, text, line, around.map)),
    ...script.document.source.split('\n').flatMap((text, index) => judgeLine(scriptFile, text, index + 1, around.map)),
  ],
}

function judgeImage(path: string, hasFile: (path: string) => boolean): string | undefined {
  if (!isOwnFile(path)) return `${path}: an image is a file of the episode's own folder`
  if (!/\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(path)) return `${path}: this is no image`
  return hasFile(path) ? undefined : `${path}: no such file`
}

/** Whether a path stays inside the folder that it is relative to. */
export function isOwnFile(path: string): boolean {
  return /^[\w][\w.-]*(?:\/[\w][\w.-]*)*$/.test(path) && !path.includes('..')
}

function judgeLine(file: string, text: string, line: number, map: CourseMap): Finding[] {
  return [...text.matchAll(LINK)].flatMap((found): Finding[] => {
    const [whole, isImage, target = ''] = found
    if (isImage && text.trim().startsWith('![')) return []
    const column = found.index + whole.indexOf('](') + 3
    const wrong = isImage ? 'an image stands on a line of its own, in the outline' : judgeTarget(target, map)
    return wrong === undefined ? [] : [findingAt(file, { text: target, line, column }, links.name, wrong)]
  })
}

function judgeTarget(target: string, map: CourseMap): string | undefined {
  const [, number, id] = /^(\d{1,4})(?:#([\w-]+))?$/.exec(target) ?? []
  if (number === undefined) {
    return /^https:\/\/[\w.-]+\.[a-z]{2,}(?:[/?#]|$)/i.test(target)
      ? undefined
      : `${target}: no page (https://…) and no lesson (6#conflicts)`
  }
  const episode = episodeAt(map, Number(number))
  if (!episode) return `the course has no episode ${number}`
  if (id === undefined || episode.status !== 'published' || episode.anchors.has(id)) return undefined
  return `episode ${number} has no place ${id}`
}
