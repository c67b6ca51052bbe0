import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { awsPack, makeBook, newestCheck } from '../book/index.ts'
import { type Names, readWorkload } from '../calculator/index.ts'
import { type BoundFigure, checkBindings, type Finding } from '../check/index.ts'
import { nameScenario } from '../claims/index.ts'
import {
  FormatError,
  type Outline,
  readOutline,
  readScript,
  type ScenarioBlock,
  type Section,
} from '../course/index.ts'
import { Refusal, readText } from '../host/index.ts'
import { readNumbers } from '../numbers/index.ts'
import { type Document, readDocument } from '../text/index.ts'
import { withPlaces } from './cost/read-workload.ts'
import { parseData } from './read-data.ts'

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

const book = makeBook(awsPack)

/** The day whose prices hold: the newest on which any record of the book was checked. */
export const asOf = newestCheck(book)

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
  const names = new Map(outline.scenarios.map((block) => [block.name, nameBlock(outlinePath, block)]))
  const checked = checkBindings(scriptPath, script, readNumbers(script.text), names)
  return { slug, folder, outline, outlineText, script, sections, ...checked }
}

function nameBlock(file: string, { yaml, line }: ScenarioBlock): Names {
  const data = parseData(yaml, file, line - 1)
  return withPlaces(data, () => nameScenario(readWorkload(data.value), book, asOf))
}

function refuseWith<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof FormatError) throw new Refusal(`${file}:${error.line}  ${error.message}`)
    throw error
  }
}
