import { BindingError } from './binding-error.ts'

/** Small arithmetic over names and plain numbers, read from an author's `is`. */
export type Expression =
  | { readonly kind: 'number'; readonly text: string; readonly at: number }
  | { readonly kind: 'name'; readonly path: readonly string[]; readonly at: number }
  | {
      readonly kind: 'operation'
      readonly operator: '+' | '-' | '*' | '/'
      readonly left: Expression
      readonly right: Expression
      readonly at: number
    }

interface Token {
  readonly text: string
  readonly at: number
}

const tokenPattern = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z_][\w]*)|"([^"\\]*)"|'([^'\\]*)'|([-+*/()[\].]))/y
const longest = 1000
const deepest = 50

/** Reads `a["b"].c * 3 + (d / 2)`; anything else is refused with the place where it goes wrong. */
export function readExpression(source: string): Expression {
  if (source.length > longest)
    throw new BindingError(`an expression of ${source.length} characters; ${longest} is the most`, 0)
  const tokens = tokenize(source)
  let next = 0
  let depth = 0

  const expression = readSum()
  if (next < tokens.length) throw unexpected()
  return expression

  function readSum(): Expression {
    let left = readProduct()
    for (let token = peek(); token?.text === '+' || token?.text === '-'; token = peek()) {
      next++
      left = { kind: 'operation', operator: token.text, left, right: readProduct(), at: token.at }
    }
    return left
  }

  function readProduct(): Expression {
    let left = readTerm()
    for (let token = peek(); token?.text === '*' || token?.text === '/'; token = peek()) {
      next++
      left = { kind: 'operation', operator: token.text, left, right: readTerm(), at: token.at }
    }
    return left
  }

  function readTerm(): Expression {
    const token = peek()
    if (!token) throw new BindingError('a name or a number is missing at the end', source.length)
    if (token.text === '(') return readGroup()
    if (/^\d/.test(token.text)) {
      next++
      return { kind: 'number', text: token.text, at: token.at }
    }
    if (token.text === '[' || /^[A-Za-z_]/.test(token.text)) return readName(token)
    throw unexpected()
  }

  function readGroup(): Expression {
    next++
    if (++depth > deepest) throw new BindingError(`more than ${deepest} brackets inside one another`, peek()?.at ?? 0)
    const inner = readSum()
    expect(')')
    depth--
    return inner
  }

  // A name with a hyphen is quoted in brackets, at the start too: ["each-city"].total.
  function readName(first: Token): Expression {
    next++
    const path = [first.text === '[' ? readQuotedName() : first.text]
    for (let token = peek(); token?.text === '.' || token?.text === '['; token = peek()) {
      next++
      path.push(token.text === '.' ? readPlainName() : readQuotedName())
    }
    return { kind: 'name', path, at: first.at }
  }

  function readPlainName(): string {
    const token = peek()
    if (!token || !/^[A-Za-z_]/.test(token.text)) throw unexpected()
    next++
    return token.text
  }

  function readQuotedName(): string {
    const token = peek()
    if (!token?.text.startsWith('"')) throw unexpected()
    next++
    expect(']')
    return token.text.slice(1)
  }

  function expect(text: string): void {
    if (peek()?.text !== text) throw new BindingError(`${JSON.stringify(text)} is missing`, peek()?.at ?? source.length)
    next++
  }

  function peek(): Token | undefined {
    return tokens[next]
  }

  function unexpected(): BindingError {
    const token = peek()
    return new BindingError(
      `${token ? JSON.stringify(token.text) : 'the end'} was not expected`,
      token?.at ?? source.length,
    )
  }
}

// A quoted name keeps a leading quote, so that it is told from a plain one.
function tokenize(source: string): Token[] {
  const tokens: Token[] = []
  const trimmed = source.trimEnd()
  tokenPattern.lastIndex = 0
  while (tokenPattern.lastIndex < trimmed.length) {
    const start = tokenPattern.lastIndex
    const match = tokenPattern.exec(trimmed)
    if (!match) throw new BindingError(`${JSON.stringify(trimmed.slice(start).trim()[0])} means nothing here`, start)
    const [whole, number, name, double, single, mark] = match
    const at = start + whole.length - whole.trimStart().length
    const quoted = double ?? single
    tokens.push({ text: number ?? name ?? (quoted === undefined ? (mark ?? '') : `"${quoted}`), at })
  }
  return tokens
}
