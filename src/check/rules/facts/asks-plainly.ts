import type { Book } from '../../../book/index.ts'
import { readNumbers } from '../../../numbers/index.ts'

/** What asks for some of it, for what is left of it or for several together, or of one's own things or of what once was. */
const ASIDE =
  /\b(?:further|additional|another|other|else|more|extra|still|left|remain\w*|besides?|already|together|combined|altogether|total|half|third|twice|double|both|our|ours|my|their|his|her|your|this|these|those|was|were|did|had)\b|\b(?<!\b(?:can|may|could|do|must) )(?:we|I|they)\b/i
/** "The shop's limit": a thing that is no name's own. */
const OWNED = /\b\p{Ll}+['’]s? (?=\p{L})/u
/** What joins another clause to a question. */
const JOINS =
  /[,;:(—–]|\b(?:since|because|if|when|while|before|after|until|unless|once|although|though|as|that|which|who|whose|where|so|but|without|despite|given|having|with|instead)\b/i
/** The helping verb of a question and what follows it. */
const SUBJECT = /\b(?:can|may|could|do|does|must|should|will)\s+((?:[\p{L}\p{N}’'-]+\s+){0,4}[\p{L}\p{N}’'-]+)/iu
const ANYBODY = /^(?:you|we|one|there|it|be|belong)\b/i
const ARTICLE = /^(?:an?|the|any|every|amazon|aws)\s+/i
/** Where a subject ends: "does DynamoDB put on". */
const BEHIND = /\s(?:in|of|on|for|to|with|from|at|by|across|put|set|have|take|hold|write|read|allow)\b.*/i

/** Whether a question, told from its asking word on, asks for a fact of the book alone: one clause, of a thing in the book. */
export function asksPlainly(asked: string, lead: string, book: Book): boolean {
  const rest = asked.replace(/^\w+(?:['’]s)?/, '')
  const before = lead.replace(/[,:.!?–—]\s*$/, '')
  if ([before, rest].some((words) => ASIDE.test(words) || JOINS.test(words) || OWNED.test(words))) return false
  if (readNumbers(`${lead}${asked}`).some(({ value }) => value !== '1')) return false
  const subject = SUBJECT.exec(rest)?.[1]
  if (subject === undefined || ANYBODY.test(subject)) return true
  const known = namesIn(book)
  const words = subject.replace(ARTICLE, '').replace(BEHIND, '').trim().toLowerCase().split(/\s+/)
  return words.some((word) => known.has(word.replace(/s$/, '')))
}

const names = new WeakMap<Book, ReadonlySet<string>>()

/** The words of the names of a book's things, in the singular. */
function namesIn(book: Book): ReadonlySet<string> {
  const known =
    names.get(book) ??
    new Set(
      [...book.facts.values()]
        .flatMap(({ about }) => about.flatMap((name) => name.toLowerCase().split(/\s+/)))
        .map((word) => word.replace(/s$/, '')),
    )
  names.set(book, known)
  return known
}
