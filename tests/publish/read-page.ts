import { mdxToMdast } from 'satteri'

interface Node {
  type: string
  name?: string | null
  value?: unknown
  children?: Node[]
  attributes?: { value?: unknown; type: string }[]
}

/** A page read as Astro reads it: what it shows as text, what kinds of things stand in it, and the data of its components. */
export function readPage(source: string) {
  const kinds = new Set<string>()
  const data: unknown[] = []
  let shown = ''
  const visit = (node: Node) => {
    kinds.add(node.name ? `<${node.name}>` : node.type)
    if (node.type === 'text') shown += node.value
    for (const { value } of node.attributes ?? []) {
      const text = typeof value === 'string' ? value : ''
      if (text.startsWith('...')) data.push(JSON.parse(text.slice(3)))
    }
    for (const child of node.children ?? []) visit(child)
  }
  const body = source.replace(/^---\n.*\n---\n\n(?:import \w+ from '[./A-Za-z]+'\n)+/, '')
  visit(mdxToMdast(body) as Node)
  return { shown, kinds, data: JSON.stringify(data) }
}

const components = [
  'Answer',
  'Drawing',
  'Figure',
  'Findings',
  'Head',
  'Link',
  'Picture',
  'Place',
  'Sample',
  'Table',
  'Tail',
  'Tree',
]
/** The kinds of things that a lesson's page is made of: any other would be an author's text that became markup. */
export const ownKinds: ReadonlySet<string> = new Set([
  ...['root', 'heading', 'paragraph', 'text'],
  ...['p', 'ul', 'li', 'code', 'strong', 'span', ...components].map((name) => `<${name}>`),
])
