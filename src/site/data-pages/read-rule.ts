/** A part of a rule's page: words with code among them, an example, or the heading above one. */
export type RulePart =
  | { readonly kind: 'words'; readonly words: readonly { readonly text: string; readonly isCode: boolean }[] }
  | { readonly kind: 'example'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }

/** A rule's page, as `crossfoot explain` prints it, in its parts. */
export function readRule(page: string): RulePart[] {
  const parts: RulePart[] = []
  for (const block of page.trim().split(/\n{2,}/)) {
    const text = block.replace(/\s+$/, '')
    if (text.startsWith('## ')) parts.push({ kind: 'heading', text: text.slice(3) })
    else if (/^ {4}/.test(text)) addExample(parts, text.replaceAll(/^ {4}/gm, ''))
    else parts.push({ kind: 'words', words: splitCode(text.replaceAll(/\s*\n\s*/g, ' ')) })
  }
  return parts
}

/** An example goes on over blank lines. */
function addExample(parts: RulePart[], text: string): void {
  const last = parts.at(-1)
  if (last?.kind === 'example') parts[parts.length - 1] = { kind: 'example', text: `${last.text}\n\n${text}` }
  else parts.push({ kind: 'example', text })
}

function splitCode(text: string): { text: string; isCode: boolean }[] {
  return text
    .split('`')
    .map((part, index) => ({ text: part, isCode: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}
