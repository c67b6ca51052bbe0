/** A figure on a page: its digits, the working behind them, and the day of the oldest price in it. */
export interface PageFigure {
  readonly digits: string
  readonly working: string
  readonly date?: string | undefined
}

/** A link: to a page of the web, or to a lesson and a place in it. */
export interface PageLink {
  readonly text: string
  readonly href?: string
  readonly slug?: string
  readonly place?: string
}

/** A stretch of a paragraph: words as they are, a worked figure in digits, code, or a link. */
export type Inline =
  | { readonly text: string }
  | { readonly figure: PageFigure }
  | { readonly code: string }
  | { readonly strong: string }
  | { readonly link: PageLink }

/** A cell of a table: words, a figure alone, words with figures, code and links among them, or several sentences. */
export type Cell =
  | { readonly text: string }
  | { readonly figure: PageFigure }
  | { readonly inlines: readonly Inline[] }
  | { readonly items: readonly string[] }

/** A table: its header, its rows, and whether the last row is a total. */
export interface PageTable {
  readonly caption: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  readonly hasTotal: boolean
  readonly note?: string
  /** Whether its cells hold too much to stand side by side: each row is a card by itself. */
  readonly inCards?: boolean
}

/** A node of the decision tree: what is asked, or what comes out, and where an answer leads. */
export interface TreeNode {
  readonly text: string
  readonly answers: readonly { readonly text: string; readonly leads: TreeNode }[]
  /** The page of the questionnaire on which it goes on. */
  readonly state: number
}

/** A finished drawing, and the same for a phone where it has one. */
export interface Drawn {
  readonly svg: string
  readonly narrow?: string
}

/** What stands on a page, one below the other. */
export type Block =
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'answer'; readonly summary: string; readonly blocks: readonly Block[] }
  | ({ readonly kind: 'drawing' } & Drawn)
  | { readonly kind: 'table'; readonly table: PageTable }
  | { readonly kind: 'sample'; readonly language: string; readonly source: string; readonly isIllustrative: boolean }
  | { readonly kind: 'image'; readonly src: string; readonly alt: string }
  | { readonly kind: 'tree'; readonly tree: TreeNode }
