/** What is wrong with YAML and what to do, by what the library calls it: it speaks of its own parts, not of the text. */
const words: readonly (readonly [RegExp, string])[] = [
  [
    /^MULTIPLE_DOCS/,
    'a second document begins here; expected one, so leave out the line of hyphens, or give each a file',
  ],
  [
    /directives-end/,
    'a line that begins with % says how a document is read; put a value that begins with it in quotes',
  ],
  [/^DUPLICATE_KEY/, 'this name stands twice; leave one of them out'],
  [/^TAB_AS_INDENT/, 'a tab stands before the first word of this line; put blanks there'],
  [/end with an? \]$/, 'a [ is opened and not closed before here; put the ] where its list ends'],
  [/end with an? \}$/, 'a { is opened and not closed before here; put the } where its fields end'],
  [/Missing closing "/, 'a " is opened and never closed; put one where the words end'],
  [/Missing closing '/, "a ' is opened and never closed; put one where the words end, and two of them for each within"],
  [/^BAD_DQ_ESCAPE/, 'this is nothing that may follow a backslash in double quotes; double it, or use single quotes'],
  [/^BAD_SCALAR_START/, 'no value begins with this sign; put the value in quotes'],
  [/^BLOCK_AS_IMPLICIT_KEY/, 'a second "name: value" stands here; put a value that has a colon in it in quotes'],
  [/^BLOCK_IN_FLOW|Missing , /, 'a comma is missing before this'],
  [/Unexpected , /, 'nothing stands before this comma; leave it out'],
  [
    /end at node|at node end$/,
    'the value before this has ended already; put all of it in quotes, or begin under the line above',
  ],
  [
    /on same line with key$/,
    'a list begins on a line of its own below its name; put a value that begins with a hyphen in quotes',
  ],
  [/Comments must be separated/, 'a # without a blank before it; put the value in quotes'],
  [/Block scalar header/, 'after | or > the words begin on the next line'],
  [
    /^MULTILINE_IMPLICIT_KEY|^MISSING_CHAR|followed by map values/,
    'expected "name: value" here, or "- item" below the others of its list',
  ],
  [/^BAD_INDENT/, 'this line begins at another column than those that belong with it'],
  [/^RESOURCE_EXHAUSTION/, 'lists or fields stand within each other too deeply to be read'],
]

/** What an error of the library means for the author of the text. */
export function explainError({ code, message }: { readonly code: string; readonly message: string }): string {
  const said = `${code} ${message}`
  return words.find(([pattern]) => pattern.test(said))?.[1] ?? `this can’t be read as YAML (${message})`
}
