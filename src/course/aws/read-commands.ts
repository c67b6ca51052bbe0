/** A value of an option: text, or JSON that was parsed. */
export type OptionValue = string | number | boolean | null | readonly unknown[] | { readonly [key: string]: unknown }

/** One `aws` command: service, operation, options. */
export interface AwsCommand {
  readonly service: string
  readonly operation: string
  /** Words after the operation that are no option, such as `table-exists` of `aws dynamodb wait table-exists`. */
  readonly words: readonly string[]
  readonly options: ReadonlyMap<string, readonly OptionValue[]>
  readonly line: number
}

/** Something in a sample that does not work, and in which of its lines. */
export interface SampleProblem {
  readonly line: number
  readonly message: string
  readonly help?: string
}

/** The `aws` commands of a shell sample, and what can't be read in it. */
export function readCommands(source: string): {
  readonly commands: readonly AwsCommand[]
  readonly problems: readonly SampleProblem[]
} {
  const commands: AwsCommand[] = []
  const problems: SampleProblem[] = []
  for (const { text, line } of joinLines(source)) {
    const words = splitWords(text)
    if (words === undefined) {
      problems.push({ line, message: 'a quote is never closed' })
      continue
    }
    const [first, ...rest] = words[0] === '$' ? words.slice(1) : words
    if (first === undefined) continue
    if (first !== 'aws') {
      problems.push({ line, message: `only aws commands are replayed, this is ${JSON.stringify(first)}` })
      continue
    }
    const command = readCommand(rest, line)
    if (typeof command === 'string') problems.push({ line, message: command })
    else commands.push(command)
  }
  return { commands, problems }
}

/** Lines with the ones that they go on in after a backslash or inside quotes; comments and blank lines left out. */
function joinLines(source: string): { text: string; line: number }[] {
  const joined: { text: string; line: number }[] = []
  let open: { text: string; line: number } | undefined
  for (const [index, text] of source.split('\n').entries()) {
    const said = text.replace(/\r$/, '')
    if (!open && (said.trim() === '' || said.trimStart().startsWith('#'))) continue
    open = open ? { ...open, text: `${open.text}\n${said}` } : { text: said, line: index + 1 }
    if (open.text.endsWith('\\')) open = { ...open, text: `${open.text.slice(0, -1)} ` }
    else if (splitWords(open.text) !== undefined) {
      joined.push(open)
      open = undefined
    }
  }
  return open ? [...joined, open] : joined
}

/** The words of a shell line, quotes taken off; undefined while a quote is open. */
function splitWords(text: string): string[] | undefined {
  const words: string[] = []
  let word: string | undefined
  for (let at = 0; at < text.length; at++) {
    const code = text[at] as string
    if (code === "'" || code === '"') {
      const close = closeOf(text, at)
      if (close < 0) return undefined
      const inside = text.slice(at + 1, close)
      word = (word ?? '') + (code === '"' ? inside.replace(/\\(["\\$`])/g, '$1') : inside)
      at = close
    } else if (/\s/.test(code)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else if (code === '#' && word === undefined) break
    else word = (word ?? '') + code
  }
  return word === undefined ? words : [...words, word]
}

function closeOf(text: string, open: number): number {
  const quote = text[open]
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === '\\' && quote === '"') at++
    else if (text[at] === quote) return at
  }
  return -1
}

function readCommand(words: readonly string[], line: number): AwsCommand | string {
  const [service, operation, ...rest] = words
  if (service === undefined || operation === undefined || service.startsWith('-'))
    return 'aws takes a service and an operation'
  const options = new Map<string, OptionValue[]>()
  const plain: string[] = []
  let open: OptionValue[] | undefined
  for (const word of rest) {
    if (/^--[a-z]/.test(word)) {
      if (options.has(word.slice(2))) return `${word} stands twice`
      open = []
      options.set(word.slice(2), open)
    } else if (open) {
      const value = readValue(word)
      if (value === undefined) return `not valid JSON: ${word.slice(0, 60)}`
      open.push(value)
    } else plain.push(word)
  }
  return { service, operation, words: plain, options, line }
}

function readValue(word: string): OptionValue | undefined {
  if (/^[[{]/.test(word)) {
    try {
      return JSON.parse(word) as OptionValue
    } catch {
      return undefined
    }
  }
  const pairs = word.split(',').map((pair) => /^([A-Z]\w*)=(.*)$/s.exec(pair))
  if (!pairs.every((pair) => pair !== null)) return word
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value]))
}
