import { createHash } from 'node:crypto'

const scripts = /<script(?<attributes>(?:\s[^>]*)?)>(?<code>[\s\S]*?)<\/script>/g

/** The hash of each script that stands in a page, as a policy names it. */
export function hashScripts(html: string): string[] {
  const hashes = [...html.matchAll(scripts)].flatMap(({ groups }) => {
    const { attributes = '', code = '' } = groups ?? {}
    const type = /\stype="?([^"\s>]*)/.exec(attributes)?.[1] ?? ''
    const isRun = type === '' || type === 'module' || type === 'text/javascript'
    if (/\ssrc=/.test(attributes) || !isRun) return []
    return [hashOf(code)]
  })
  return [...new Set(hashes)].sort()
}

// Most scripts stand in every page.
const known = new Map<string, string>()

function hashOf(code: string): string {
  const hash = known.get(code) ?? `'sha256-${createHash('sha256').update(code).digest('base64')}'`
  known.set(code, hash)
  return hash
}

/**
 * What a page may load: its own host's files alone, and of scripts in the page only those that the build put there.
 * Styles may stand in the page, since highlighted code and drawings carry theirs.
 */
export function makePolicy(hashes: readonly string[]): string {
  return [
    "default-src 'self'",
    // Search compiles its own WebAssembly.
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')
}

/** A page with its policy, which stands before everything that it governs and names the hashes of the page's scripts. */
export function addPolicy(html: string, hashes: readonly string[]): string {
  const meta = `<meta http-equiv="content-security-policy" content="${makePolicy(hashes)}">`
  return html.replace(/<head>/, `<head>${meta}`)
}
