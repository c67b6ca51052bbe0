import type { Format } from './document.ts'

/** The format that a file's name tells, or undefined when it is not a text that is read. */
export function formatOf(path: string): Format | undefined {
  const name = path.toLowerCase()
  if (name.endsWith('.mdx')) return 'mdx'
  if (name.endsWith('.md') || name.endsWith('.markdown')) return 'markdown'
  const plain = ['.txt', '.text', '.ssml', '.xml', '.script', '.srt', '.vtt'].some((ending) => name.endsWith(ending))
  return plain ? 'script' : undefined
}
