import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type BoundFigure, checkSource, type Finding } from '../check/index.ts'
import { type Outline, readOutline, readScript, type Section } from '../course/index.ts'
import { Refusal, readText } from '../host/index.ts'
import { type Document, readDocument } from '../text/index.ts'
import { openBook } from './check/check-files.ts'
import { openScenarios, refuseWith } from './check/read-scenarios.ts'

/** An episode as read and checked, with everything its page needs. */
export interface CheckedEpisode {
  readonly slug: string
  readonly folder: string
  readonly outline: Outline
  readonly outlineText: string
  readonly script: Document
  readonly sections: readonly Section[]
  readonly figures: readonly BoundFigure[]
  readonly findings: readonly Finding[]
}

/** The folders of a course's episodes, in order. */
export function listEpisodes(root: string): string[] {
  const episodes = join(root, 'episodes')
  if (!existsSync(episodes)) throw new Refusal(`${episodes}: no such folder; run this at the top of the project`)
  return readdirSync(episodes, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** Reads and checks one episode; what can't be read is refused with file and line. */
export function readEpisode(root: string, slug: string): CheckedEpisode {
  const folder = join('episodes', slug)
  const outlinePath = join(folder, 'outline.md')
  const scriptPath = join(folder, 'script.md')
  const outlineText = readText(join(root, outlinePath))
  const outline = refuseWith(outlinePath, () => readOutline(outlineText))
  const script = readDocument(readText(join(root, scriptPath)), 'markdown')
  const sections = refuseWith(scriptPath, () => readScript(script))
  const { book, asOf, prices } = openBook(undefined)
  const around = { book, asOf, prices, scenarios: openScenarios(outlinePath, outlineText, book, asOf), mustBind: false }
  const { figures, findings } = checkSource(scriptPath, script, around)
  const beside = checkSource(outlinePath, readDocument(outlineText, 'markdown'), around)
  return { slug, folder, outline, outlineText, script, sections, figures, findings: [...findings, ...beside.findings] }
}
