/** What is used of a piece of highlighted code: an element and its attributes. */
interface Element {
  readonly properties: Record<string, unknown>
}

const colour = /^color:var\(--astro-code-(?:token-)?([a-z-]+)\)$/

/** Colours code by classes, which weigh less than a style on every word, and leaves plain words without any. */
export const codeWords = {
  name: 'code-words',
  // Where a machine is busy the highlighter would give up in the middle of a line: pages are the same on every machine.
  preprocess(_: string, options: { tokenizeTimeLimit?: number }): void {
    options.tokenizeTimeLimit = 0
  },
  pre({ properties }: Element): void {
    delete properties['style']
    // It wraps: there is nothing to scroll, so the keyboard need not stop there.
    delete properties['tabindex']
    // Plain text is the working of a figure: a search for words should not end in it.
    if (/^(?:txt|text|plaintext)$/.test(String(properties['dataLanguage'] ?? properties['data-language'] ?? ''))) {
      properties['data-pagefind-ignore'] = ''
    }
  },
  span({ properties }: Element): void {
    const [, name] = colour.exec(String(properties['style'] ?? '')) ?? []
    if (name === undefined) return
    delete properties['style']
    if (name !== 'foreground') properties['class'] = name
  },
}
