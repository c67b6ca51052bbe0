import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { type BegunBuild, beginCourse, buildCourse, type CourseBuild } from '../cli/build-course.ts'
import { listConfigPaths, openConfig } from '../cli/check/open-config.ts'
import { printFindings } from '../cli/print-findings.ts'
import { listPageFindings } from './toolbar/list-page-findings.ts'

const entrypoint = new URL('./toolbar/app.ts', import.meta.url)
const icon = readFileSync(new URL('./public/favicon.svg', import.meta.url), 'utf8')

/** Makes the lesson pages before the site is built, and again whenever an episode changes while one writes. */
export function episodes(): AstroIntegration {
  let root = ''
  let serving = false
  let isBuild = false
  let begun: BegunBuild | undefined
  const prepare = async () => ({ evenIfWrong: serving, drafts: serving, config: await openConfig({ cwd: root }) })
  let finished: Promise<void> | undefined
  const finish = () => {
    finished ??= begun && deliver(begun)
    return finished ?? Promise.resolve()
  }
  const deliver = async (making: BegunBuild) => {
    const found = await making.finish()
    if (!isBuild || !serving) process.stderr.write(print(root, found))
    if (!serving && found.isWrong) throw new Error('the episodes have errors; nothing was built')
  }
  return {
    name: 'crossfoot-episodes',
    hooks: {
      'astro:config:setup': async ({ config, command, addDevToolbarApp }) => {
        if (command === 'preview') return
        if (command === 'dev') addDevToolbarApp({ id: 'crossfoot', name: 'Crossfoot', icon, entrypoint })
        root = fileURLToPath(config.root)
        isBuild = command === 'build'
        // `npm start` builds to look at the site at once: it shows what is wrong and serves all the same, as `dev` does.
        serving = !isBuild || process.env['CROSSFOOT_SERVING'] === '1'
        begun = beginCourse(root, await prepare())
        finished = undefined
        // A build has much to read before it asks for pages, and other threads are at work meanwhile.
        if (!isBuild) await finish()
      },
      'crossfoot:lessons': finish,
      // Nothing is built unchecked, whoever forgot to ask for the lessons.
      'astro:build:start': finish,
      'astro:server:setup': ({ server, toolbar }) => {
        toolbar.on<{ page: string }>('crossfoot:ask', async ({ page }) => {
          try {
            toolbar.send('crossfoot:findings', { page, findings: await listPageFindings(root, page) })
          } catch (error) {
            tell(error)
          }
        })
        const folder = join(root, 'episodes')
        const configs = listConfigPaths(root)
        server.watcher.add([folder, ...configs.filter((path) => existsSync(path))])
        server.watcher.on('all', async (_, path) => {
          if (!path.startsWith(folder) && !configs.includes(path)) return
          try {
            // In one go, so that no other change comes between.
            process.stderr.write(print(root, buildCourse(root, await prepare())))
            toolbar.send('crossfoot:changed', {})
          } catch (error) {
            tell(error)
          }
        })
      },
    },
  }
}

function print(root: string, { findings, short }: CourseBuild): string {
  const screen = { cwd: root, color: process.stderr.hasColors?.() === true, width: process.stderr.columns ?? 100 }
  const said = findings.length === 0 ? [] : [printFindings(findings, screen)]
  return [...said, ...short.map((line) => `${line}\n`)].join('')
}

function tell(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
}
