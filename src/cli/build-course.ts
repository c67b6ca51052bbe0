import { join } from 'node:path'
import type { Finding } from '../check/index.ts'
import { Staging, writeAtomic } from '../host/index.ts'
import { describeCourse } from '../publish/index.ts'
import { type MadeEpisode, type Making, openMaking, type Plan } from './build/make-episode.ts'
import { joinShares, type Share, startCount, takeShare } from './build/share-episodes.ts'
import { downloads, pages, stagingFolder } from './build/stage-episode.ts'
import { countThreads, startThreads } from './build/threads.ts'
import { noConfig, type OpenedConfig } from './check/open-config.ts'
import { openCourse } from './read-course.ts'
import { listWritten } from './read-episode.ts'

/** What a build found and wrote. */
export interface CourseBuild {
  readonly findings: readonly Finding[]
  /** Floors of the configuration that published episodes don't reach, in words. */
  readonly short: readonly string[]
  /** Whether something is an error, or a floor not reached. */
  readonly isWrong: boolean
  readonly written: readonly string[]
}

export interface BuildOptions {
  /** Whether pages are written whatever is wrong: for looking at them while writing. */
  readonly evenIfWrong?: boolean
  /** Whether drafts get pages too. */
  readonly drafts?: boolean
  /** Places that the lessons must have because somebody leads there; those of the questionnaire unless given. */
  readonly places?: readonly string[] | undefined
  /** The day that counts as today; that of the course file unless given. */
  readonly asOf?: string | undefined
  /** The configuration of the project; none unless given. */
  readonly config?: OpenedConfig
}

/** Checks all episodes, then writes what belongs to them and removes what is gone; nothing where something is wrong. */
export function buildCourse(root: string, options: BuildOptions = {}): CourseBuild {
  const making = openMaking(planOf(root, options))
  const staging = Staging.open(root, stagingFolder)
  try {
    return finish(making, staging, [takeShare(making, staging, startCount())], options)
  } catch (error) {
    staging.drop()
    throw error
  }
}

/** A build on which other threads are at work already. */
export interface BegunBuild {
  /** Makes what they have not taken, waits for them, and puts all of it into place. */
  finish(): Promise<CourseBuild>
}

/** Begins the same build in other threads where there are episodes enough for them; else all of it is left to `finish`. */
export function beginCourse(
  root: string,
  options: BuildOptions = {},
  count = countThreads(listWritten(openCourse(root)).length),
): BegunBuild {
  if (count === 0) return { finish: async () => buildCourse(root, options) }
  const plan = planOf(root, options)
  const { packs: _, ...config } = plan.config
  const staging = Staging.open(root, stagingFolder)
  const next = startCount()
  const orders = Array.from({ length: count }, (_, at) => ({ plan: { ...plan, config }, mark: `${at}-`, next }))
  const threads = startThreads(orders)
  const share = async () => {
    const making = openMaking(plan, await threads.read)
    const own = takeShare(making, staging, next)
    const others = await threads.done
    for (const { staged, tally } of others) {
      staging.take(staged)
      making.use.add(tally)
    }
    return finish(making, staging, [own, ...others], options)
  }
  return {
    finish: async () => {
      try {
        return await share()
      } catch (error) {
        // As long as one of them writes, the folder is not gone.
        await threads.stop()
        staging.drop()
        throw error
      }
    },
  }
}

function planOf(root: string, { drafts = false, places, asOf, config = noConfig(root) }: BuildOptions): Plan {
  return { root, drafts, places, asOf, config }
}

/** Puts what was made into place, unless something is wrong with it. */
function finish(
  { opened, use }: Making,
  staging: Staging,
  shares: readonly Share[],
  { evenIfWrong = false }: BuildOptions,
): CourseBuild {
  const made = joinShares(shares)
  for (const { isPublished, texts } of made) if (isPublished) use.count(texts)
  const written = made.flatMap(({ page }) => page ?? [])
  const bySlug = new Map(written.map(({ slug, written }) => [slug, written]))
  staging.put(join(downloads, 'course.json'), `${JSON.stringify(describeCourse(opened.map, bySlug))}\n`)
  const findings = [
    ...use.settle(opened.findings, []),
    ...made.flatMap(({ findings }) => findings),
    ...use.judgeIgnores(listTexts(made)),
  ]
  const short = use.missFloors()
  const isWrong = short.length > 0 || findings.some(({ severity }) => severity === 'error')
  if (isWrong && !evenIfWrong) {
    staging.drop()
    return { findings, short, isWrong, written: [] }
  }
  // Half-written cards of a page that is only looked at get no ids for good.
  if (!isWrong && !evenIfWrong) for (const { lock } of written) writeAtomic(lock.path, lock.text)
  return { findings, short, isWrong, written: staging.commit([pages, downloads]) }
}

function listTexts(made: readonly MadeEpisode[]): string[] {
  return made.flatMap(({ texts }) => texts.map(({ file }) => file))
}
