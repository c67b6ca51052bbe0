import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { buildCourse } from '../cli/build-course.ts'
import { listConfigPaths, openConfig } from '../cli/check/open-config.ts'
import { printFindings } from '../cli/print-findings.ts'
import { listPageFindings } from './toolbar/list-page-findings.ts'

const entrypoint = new URL('./toolbar/app.ts', import.meta.url)
const icon = readFileSync(new URL('./public/favicon.svg', import.meta.url), 'utf8')

/** Makes the lesson pages before the site is built, and again whenever an episode changes while one writes. */
export function episodes(): AstroIntegration {
  let root = ''
  let serving = false
  const make = async () => {
    const config = await openConfig({ cwd: root })
    const { findings, short, isWrong } = buildCourse(root, { evenIfWrong: serving, drafts: serving, config })
    const screen = { cwd: root, color: process.stderr.hasColors?.() === true, width: process.stderr.columns ?? 100 }
    const said = findings.length === 0 ? [] : [printFindings(findings, screen)]
    return { isWrong, text: [...said, ...short.map((line) => `${line}\n`)].join('') }
  }
  return {
    name: 'crossfoot-episodes',
    hooks: {
      'astro:config:setup': async ({ config, command, addDevToolbarApp }) => {
        if (command === 'preview') return
        if (command === 'dev') addDevToolbarApp({ id: 'crossfoot', name: 'Crossfoot', icon, entrypoint })
        root = fileURLToPath(config.root)
        // `npm start` builds to look at the site at once: it shows what is wrong and serves all the same, as `dev` does.
        serving = command !== 'build' || process.env['CROSSFOOT_SERVING'] === '1'
        const found = await make()
        if (command !== 'build' || !serving) process.stderr.write(found.text)
        if (!serving && found.isWrong) throw new Error('the episodes have errors; nothing was built')
      },
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
            process.stderr.write((await make()).text)
            toolbar.send('crossfoot:changed', {})
          } catch (error) {
            tell(error)
          }
        })
      },
    },
  }
}

function tell(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
}
