import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** Reads a diagram with mermaid; throws where mermaid would not draw it. */
export async function parseDiagram(source: string): Promise<void> {
  // Mermaid cleans labels through a DOM, even when it only reads; here is none, and nothing is drawn.
  const fromMermaid = createRequire(createRequire(import.meta.url).resolve('mermaid'))
  const path = fromMermaid.resolve('dompurify').replace(/purify[^/\\]*$/, 'purify.es.mjs')
  const { default: purify } = await import(pathToFileURL(path).href)
  Object.assign(purify, { addHook: () => undefined, sanitize: (text: string) => text })
  const { default: mermaid } = await import('mermaid')
  await mermaid.parse(source)
}
