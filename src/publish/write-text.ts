// Where a reader of Markdown would make a link of bare words: a mail address, or an address of the web.
const LINKS = /(?<=[\p{L}\p{N}._+-])(?=@)|(?<=\bwww)(?=\.)|(?<=[a-z])(?=:\/\/)/giu

/** An author's text as MDX that shows it letter by letter: no markup, expression, import or link survives in it. */
export function writeText(text: string): string {
  return text
    .split(LINKS)
    .map((part) => part.replace(/^[^\n]|[^\p{L}\p{N} ,.;?'"’“”…–—-]/gmu, escapeCharacter))
    .join('<span />')
}

// The first letter of each line is escaped whatever it is: `import`, `1.`, `-` and spaces mean something there.
function escapeCharacter(character: string): string {
  return `&#${character.codePointAt(0)};`
}
