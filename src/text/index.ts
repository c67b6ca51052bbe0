export type { BlockKind, Blocks, Directives, Document, Format, Sentences, Unread } from './document.ts'
export { blockAt, isLeaf, leftOut, markedRange, placeAt, sentenceAt, sourceRange, textOffset } from './document.ts'
export { formatOf } from './format.ts'
export { readDocument } from './read.ts'
