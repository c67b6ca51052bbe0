import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { keyOf, type Summary, summaryPath } from '../src/site/checking/summary.ts'
import { writeCourse } from '../tests/episodes/make-course.ts'
import { watchWork } from './processor-work.ts'

const root = join(import.meta.dirname, '..')
const site = join('src', 'site')
/** What the build of the episodes writes: a bare site is given the same. */
const made = [join(site, 'content', 'docs', 'episodes'), join(site, 'public', 'episodes')]
const left = ['.git', 'node_modules', 'dist', 'coverage', 'reports', 'bench', '.astro', ...made].map((path) =>
  join(root, path),
)

// Only what the episodes need to be pages; everything else is Starlight's own.
const bareConfig = `import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'

export default defineConfig({
  srcDir: './src/site',
  publicDir: './src/site/public',
  integrations: [starlight({ title: 'Bare', description: 'Starlight as it comes.' })],
})
`

/** A built site: its tree and its files, and the seconds that building it took. */
export interface Built {
  readonly tree: string
  readonly dist: string
  readonly seconds: number
  /** The processor's time, of all threads and of the programs that were started; undefined where nothing tells it. */
  readonly processor: number | undefined
}

const trees: string[] = []

/** Builds this site in a tree of its own, with nothing kept from before; with generated episodes where a count is given. */
export function buildOurs(count?: number): Promise<Built> {
  const tree = copyTree()
  if (count !== undefined) {
    rmSync(join(tree, 'episodes'), { recursive: true })
    writeCourse(tree, count)
  }
  // Generated lessons lack the places that the questionnaire leads to: built all the same, like while one writes.
  return build(tree, count === undefined ? {} : { CROSSFOOT_SERVING: '1' })
}

/** Builds a bare Starlight site of the MDX that one of ours was made of, with the components which that MDX names. */
export function buildBare(ours: Built): Promise<Built> {
  const tree = copyTree()
  rmSync(join(tree, site, 'pages'), { recursive: true })
  rmSync(join(tree, site, 'content', 'docs'), { recursive: true })
  for (const path of made) cpSync(join(ours.tree, path), join(tree, path), { recursive: true })
  writeFileSync(join(tree, site, 'content', 'docs', 'index.md'), '---\ntitle: Bare\n---\n\nStarlight as it comes.\n')
  writeFileSync(join(tree, 'astro.config.mjs'), bareConfig)
  return build(tree)
}

/** Removes all built sites with their trees. */
export function removeAll(): void {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true, force: true })
}

function copyTree(): string {
  // Below the root, for Astro takes no package from where nothing but the top of the disk is shared with the site.
  mkdirSync(join(root, 'reports'), { recursive: true })
  const tree = mkdtempSync(join(root, 'reports', 'bench-site-'))
  trees.push(tree)
  // Each entry by itself: a folder is not copied into itself.
  for (const name of readdirSync(root)) {
    const from = join(root, name)
    if (!left.includes(from))
      cpSync(from, join(tree, name), { recursive: true, filter: (path) => !left.includes(path) })
  }
  linkPackages(join(root, 'node_modules'), join(tree, 'node_modules'))
  // As after `npm run accuracy`, without which each build would measure it; what it says doesn't matter here.
  const summary: Summary = JSON.parse(readFileSync(join(tree, summaryPath), 'utf8'))
  writeFileSync(join(tree, summaryPath), JSON.stringify({ ...summary, key: keyOf(tree) }))
  return tree
}

// Package by package, so that whatever a build keeps in node_modules stays in the copy.
function linkPackages(from: string, to: string): void {
  mkdirSync(to)
  for (const name of readdirSync(from)) {
    if (name.startsWith('.')) continue
    if (name.startsWith('@')) linkPackages(join(from, name), join(to, name))
    else symlinkSync(join(from, name), join(to, name), 'junction')
  }
}

async function build(tree: string, env: NodeJS.ProcessEnv = {}): Promise<Built> {
  const astro = join(root, 'node_modules', 'astro')
  const { bin } = JSON.parse(readFileSync(join(astro, 'package.json'), 'utf8'))
  const start = performance.now()
  const child = spawn(process.execPath, [join(astro, bin.astro), 'build'], {
    cwd: tree,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => said.push(bytes))
  const work = watchWork(child.pid)
  const [status] = await once(child, 'close')
  const seconds = (performance.now() - start) / 1000
  const processor = work.stop()
  if (status !== 0) throw new Error(`${basename(tree)} was not built:\n${Buffer.concat(said).toString().slice(-4000)}`)
  return { tree, dist: join(tree, 'dist'), seconds, processor }
}
