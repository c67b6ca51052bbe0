/** An author's text as MDX that shows it letter by letter: no markup, expression or import survives in it. */
export function writeText(text: string): string {
  return text.replace(/^[^\n]|[^\p{L}\p{N} ,.;?'"’“”…–—-]/gmu, escapeCharacter)
}

// The first letter of each line is escaped whatever it is: `import`, `1.`, `-` and spaces mean something there.
function escapeCharacter(character: string): string {
  return `&#${character.codePointAt(0)};`
}
