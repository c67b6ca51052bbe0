import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { openStyles } from './join-styles.ts'
import { makePlan, type Stamp, stampOf } from './offline/plan.ts'
import { startWorker } from './offline/worker.ts'
import { addPolicy, hashScripts, makePolicy } from './policy/policy.ts'
import { putOffScripts } from './put-off-scripts.ts'
import { ensureSearch, type GrowingIndex, isSearched } from './search-index.ts'

/** What is done once all files are there: each page gets its policy, search its index, and the service worker its list. */
export function finish(index: GrowingIndex): AstroIntegration {
  let base = ''
  return {
    name: 'crossfoot-finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '')
      },
      'astro:build:done': ({ dir }) => finishSite(fileURLToPath(dir), base, index),
    },
  }
}

/**
 * Puts the policies into the pages of a built site, and writes its service worker and the policy for its headers; sees
 * that search knows its pages.
 */
export async function finishSite(dist: string, base: string, index: GrowingIndex): Promise<void> {
  const hashes = new Set<string>()
  const stamps = new Map<string, Stamp>()
  let searched = 0
  const styles = openStyles(dist, base)
  const found = listFiles(dist)
  // Another program writes these files while pages are finished here.
  const written = index.write(dist)
  for (const file of found.filter((name) => name.endsWith('.html'))) {
    const joined = styles.join(readFileSync(join(dist, file), 'utf8'))
    // A lesson is read before anything in it is pressed.
    const html = file.startsWith('episodes/') ? putOffScripts(joined) : joined
    const own = hashScripts(html)
    for (const hash of own) hashes.add(hash)
    if (isSearched(html)) searched++
    const content = Buffer.from(addPolicy(html, own))
    writeFileSync(join(dist, file), content)
    stamps.set(file, stampOf(content))
  }
  // For a host's headers: one policy under which every page works.
  writeFileSync(
    join(dist, 'content-security-policy.txt'),
    `${makePolicy([...hashes].sort())}; frame-ancestors 'none'\n`,
  )
  await written
  await ensureSearch(dist, searched)
  const files = listFiles(dist).filter((name) => !styles.replaced.has(name))
  const plan = makePlan(dist, files, base, stamps)
  // Workers that are modules are not known to every browser: the file is a plain script. The function stands on nothing
  // around it, and what runs here is plain JavaScript already.
  writeFileSync(join(dist, 'sw.js'), `${startWorker}\nstartWorker(self, ${JSON.stringify(plan)})\n`)
}

function listFiles(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, '/').length).replaceAll('\\', '/'))
}
