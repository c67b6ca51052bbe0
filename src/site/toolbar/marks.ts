import { findWords } from './find-words.ts'
import type { PageFinding } from './list-page-findings.ts'

/** A finding, and where on the page its words stand; without ranges where they don't. */
export interface Marked {
  readonly finding: PageFinding
  readonly sentence: Range | undefined
  readonly figure: Range | undefined
}

const left = 'script, style, noscript, [popover], .working, nav, astro-dev-toolbar'

/** Finds the words of findings on the page. */
export function markFindings(findings: readonly PageFinding[], root: Element): Marked[] {
  const nodes = listTextNodes(root)
  const text = nodes.map(({ data }) => data).join('')
  return findings.map((finding) => {
    const found = findWords(text, finding.sentence)
    if (!found) return { finding, sentence: undefined, figure: undefined }
    const [from, to] = found
    const said = finding.sentence.slice(finding.from, finding.to)
    // The number is looked for where it stands in the sentence, give or take what the page wrote otherwise.
    const near = findWords(text.slice(from + Math.max(0, finding.from - 3), to), said)
    const start = near ? from + Math.max(0, finding.from - 3) + near[0] : -1
    return {
      finding,
      sentence: rangeOf(nodes, from, to),
      figure: near && start >= 0 ? rangeOf(nodes, start, start + near[1] - near[0]) : undefined,
    }
  })
}

function listTextNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest(left)) nodes.push(node)
  }
  return nodes
}

function rangeOf(nodes: readonly Text[], from: number, to: number): Range | undefined {
  const range = document.createRange()
  let start = 0
  let isOpen = false
  for (const node of nodes) {
    const end = start + node.length
    if (!isOpen && from < end) {
      range.setStart(node, from - start)
      isOpen = true
    }
    if (isOpen && to <= end) {
      range.setEnd(node, to - start)
      return range
    }
    start = end
  }
  return undefined
}
