import { copyFileSync, cpSync, existsSync, linkSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/** What the build of the course writes anew, and never into: the same file may stand in both places. */
const made = 'episodes'

/** Puts the public files into a built site. A large course has thousands, and a file is linked far sooner than copied. */
export function copyPublic(): AstroIntegration {
  let publicDir = ''
  return {
    name: 'crossfoot-copy-public',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const client = { build: { copyPublicDir: false } }
        // Astro sets this itself: only a plugin has a word after it.
        updateConfig({
          vite: { plugins: [{ name: 'crossfoot-copy-public', config: () => ({ environments: { client } }) }] },
        })
      },
      'astro:config:done': ({ config }) => {
        publicDir = fileURLToPath(config.publicDir)
      },
      'astro:build:done': ({ dir }) => {
        const [from, dist] = [join(publicDir, made), fileURLToPath(dir)]
        if (existsSync(publicDir)) cpSync(publicDir, dist, { recursive: true, filter: (path) => path !== from })
        if (existsSync(from)) linkFiles(from, join(dist, made))
      },
    },
  }
}

/** Puts all files of a folder into another one: linked, or copied where the disk or the system links none. */
export function linkFiles(from: string, to: string, link: typeof linkSync = linkSync): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkFiles(source, target, link)
    else {
      try {
        link(source, target)
      } catch {
        copyFileSync(source, target)
      }
    }
  }
}
