import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const link = /<link rel="stylesheet" href="([^"]+)"( media="print")?>/g

/** What puts one style sheet into pages in place of several, and the files that no page needs any more. */
export interface JoinedStyles {
  join(html: string): string
  readonly replaced: ReadonlySet<string>
}

/** Opens the style sheets of a built site, so that those of a page can be joined: it is painted after one answer. */
export function openStyles(dist: string, base: string): JoinedStyles {
  const known = new Map<string, string>()
  const replaced = new Set<string>()
  const write = (sheets: readonly { readonly href: string; readonly isPrint: boolean }[]) => {
    const files = sheets.map(({ href }) => href.slice(base.length + 1))
    const css = sheets.map(({ isPrint }, at) => {
      const text = readFileSync(join(dist, files[at] ?? ''), 'utf8')
      return isPrint ? `@media print{${text}}` : text
    })
    for (const file of files) replaced.add(file)
    const all = css.join('\n')
    const name = `page.${createHash('sha256').update(all).digest('base64url').slice(0, 8)}.css`
    // In the folder of the others, so that what they name beside them is found.
    const path = `${dirname(files[0] ?? '')}/${name}`
    writeFileSync(join(dist, path), all)
    return `${base}/${path}`
  }
  return {
    replaced,
    join: (html) => {
      const sheets = [...html.matchAll(link)].map(([, href = '', print]) => ({ href, isPrint: print !== undefined }))
      if (sheets.length < 2) return html
      const key = sheets.map(({ href }) => href).join()
      const path = known.get(key) ?? write(sheets)
      known.set(key, path)
      // Ahead of what is only preloaded: what is asked for first comes on the connection that is open already.
      const at = html.search(/<link rel="(?:preload|stylesheet)"/)
      return `${html.slice(0, at)}<link rel="stylesheet" href="${path}">${html.slice(at).replaceAll(link, '')}`
    },
  }
}
