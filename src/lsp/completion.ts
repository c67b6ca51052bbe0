import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Names } from '../calculator/index.ts'
import { printQuantity, type Quantity, workingText } from '../quantity/index.ts'

/** How far before the cursor a `:fig` is looked for. */
const REACH = 2000

/** The names that may stand where somebody types inside `is="…"`; undefined anywhere else. */
export function completeName(document: TextDocument, at: number, open: () => Names): CompletionItem[] | undefined {
  const place = findName(document.getText(), at)
  if (!place) return undefined
  const group = groupAt(open(), place.path)
  if (!group) return []
  const range = { start: document.positionAt(place.from), end: document.positionAt(place.to) }
  return [...group].map(([name, found]) => {
    const isFirst = place.path.length === 0
    const newText = writeName(name, isFirst, place.quote)
    const shared = { label: name, filterText: `${place.lead}${name}`, textEdit: { range, newText } }
    if (!isQuantity(found)) return { ...shared, kind: isFirst ? CompletionItemKind.Module : CompletionItemKind.Struct }
    return {
      ...shared,
      kind: CompletionItemKind.Value,
      detail: printQuantity(found),
      documentation: workingText(found),
    }
  })
}

interface NamePlace {
  /** The names before the one that is typed. */
  readonly path: readonly string[]
  /** Where the typed part begins, its dot or bracket with it, and where it ends. */
  readonly from: number
  readonly to: number
  /** The dot or bracket, and the quote, before what is typed of the name. */
  readonly lead: string
  /** The quote for a name in brackets: the one that doesn't end the attribute. */
  readonly quote: string
}

const part = String.raw`(?:\.?[A-Za-z_]\w*|\[(?:"[^"\\]*"|'[^'\\]*')\])`
const typed = new RegExp(String.raw`(${part}*?)(\.?[A-Za-z_]?\w*|\[(?:["'][^"'\]]*)?)$`)

/** The name that is typed at an offset, where that is inside the `is` of a `:fig`. */
function findName(text: string, at: number): NamePlace | undefined {
  const before = text.slice(Math.max(0, at - REACH), at)
  const open = before.lastIndexOf(':fig[')
  if (open < 0) return undefined
  const attribute = /\]\{(?:[^{}"']|"[^"]*"|'[^']*')*?\bis=(["'])([^\n]*)$/.exec(before.slice(open))
  if (!attribute) return undefined
  const [, outer = '', written = ''] = attribute
  if (written.includes(outer)) return undefined
  const [, path = '', last = ''] = typed.exec(written) ?? []
  const from = at - last.length
  const lead = /^(?:\.|\[["']?)?/.exec(last)?.[0] ?? ''
  return { path: readPath(path), from, to: at + closeLength(text, at, last), lead, quote: outer === '"' ? "'" : '"' }
}

function readPath(path: string): string[] {
  return Array.from(
    path.matchAll(/[A-Za-z_]\w*|"([^"]*)"|'([^']*)'/g),
    ([name, double, single]) => double ?? single ?? name,
  )
}

// An editor closes quotes and brackets by itself: what stands behind the cursor goes with the name.
function closeLength(text: string, at: number, last: string): number {
  const rest = /^[\w-]*/.exec(text.slice(at, at + 100))?.[0] ?? ''
  if (!last.startsWith('[')) return /^[\w]*/.exec(rest)?.[0].length ?? 0
  const closing = /^["']?\]/.exec(text.slice(at + rest.length, at + rest.length + 2))?.[0] ?? ''
  return rest.length + closing.length
}

function groupAt(names: Names, path: readonly string[]): Names | undefined {
  let group = names
  for (const name of path) {
    const found = group.get(name)
    if (found === undefined || isQuantity(found)) return undefined
    group = found
  }
  return group
}

function writeName(name: string, isFirst: boolean, quote: string): string {
  if (!/^[A-Za-z_]\w*$/.test(name)) return `[${quote}${name}${quote}]`
  return isFirst ? name : `.${name}`
}

function isQuantity(thing: Quantity | Names): thing is Quantity {
  return !(thing instanceof Map)
}
