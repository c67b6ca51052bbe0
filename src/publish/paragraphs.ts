import { firstIndex, pairCards } from '../claims/index.ts'
import type { Paragraph, Script } from '../course/index.ts'
import type { Block, Inline } from './inline.ts'
import { type Shown, showRange } from './inlines.ts'

const LEAD = /^\p{Lu}\p{Ll}+ (?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}):/u

/** The answers of a script's recall questions: which paragraph answers, and after which it is to open. */
interface Answers {
  /** The start of each paragraph that answers, with the start of the paragraph that asks. */
  readonly asks: ReadonlyMap<number, number>
  /** The starts of the paragraphs that ask. */
  readonly asking: ReadonlySet<number>
}

/** Which paragraphs of a script answer which others. */
export function findAnswers({ document, groups }: Script): Answers {
  const paragraphs = groups.flatMap((group) => group.paragraphs)
  const holding = (at: number) => {
    const found = paragraphs[firstIndex(paragraphs.length, (index) => Number(paragraphs[index]?.end) > at)]
    return found && found.start <= at ? found : undefined
  }
  const asks = new Map<number, number>()
  for (const { question, answer } of pairCards(document)) {
    const [asked, answered] = [question && holding(question.start), answer && holding(answer.start)]
    // One paragraph that holds question and answer, or several answers, is left as it was written.
    if (asked && answered && asked !== answered && !asks.has(answered.start)) asks.set(answered.start, asked.start)
  }
  const times = new Map<number, number>()
  for (const asked of asks.values()) times.set(asked, (times.get(asked) ?? 0) + 1)
  const paired = new Map([...asks].filter(([, asked]) => times.get(asked) === 1))
  return { asks: paired, asking: new Set(paired.values()) }
}

/** Paragraphs of a script as blocks: items as lists, answers behind what asks them. */
export function showParagraphs(shown: Shown, paragraphs: readonly Paragraph[], answers: Answers): Block[] {
  const answered = new Map<number, Paragraph>()
  const own = new Set(paragraphs.map(({ start }) => start))
  for (const [index, paragraph] of paragraphs.entries()) {
    const asked = answers.asks.get(paragraph.start)
    if (asked !== undefined && own.has(asked))
      answered.set(waitBefore(shown, paragraphs, index, asked, answers), paragraph)
  }
  const moved = new Set([...answered.values()].map(({ start }) => start))
  const blocks: Block[] = []
  for (const paragraph of paragraphs) {
    if (moved.has(paragraph.start) || isAnswersLabel(shown, paragraph, moved.size)) continue
    const inlines = showParagraph(shown, paragraph)
    const last = blocks.at(-1)
    if (!paragraph.isItem) blocks.push({ kind: 'paragraph', inlines })
    else if (last?.kind === 'list') blocks[blocks.length - 1] = { ...last, items: [...last.items, inlines] }
    else blocks.push({ kind: 'list', items: [inlines] })
    const answer = answered.get(paragraph.start)
    if (!answer) continue
    const inside: Block = { kind: 'paragraph', inlines: showAnswer(shown, answer) }
    blocks.push({ kind: 'answer', summary: 'Answer', blocks: [inside] })
  }
  return blocks
}

/** The paragraph before an answer: its question, or the last that only waits between them ("Take a second."). */
function waitBefore(
  shown: Shown,
  paragraphs: readonly Paragraph[],
  index: number,
  asked: number,
  { asks, asking }: Answers,
): number {
  let last: number | undefined
  for (let at = index - 1; at >= 0; at--) {
    const before = paragraphs[at] as Paragraph
    if (before.start === asked) return last ?? asked
    if (asks.has(before.start) || asking.has(before.start)) break
    if (!isAnswersLabel(shown, before, 1)) last ??= before.start
  }
  return asked
}

/** "Answers." alone, where the answers now stand behind their questions. */
function isAnswersLabel({ document }: Shown, { start, end }: Paragraph, moved: number): boolean {
  return moved > 0 && /^\s*(?:the )?answers?[.:]?\s*$/i.test(document.text.slice(start, end))
}

function showParagraph(shown: Shown, { start, wordsFrom, end }: Paragraph): Inline[] {
  const name = shown.document.text.slice(start, wordsFrom).trim()
  if (name !== '') return [{ strong: name }, { text: ' ' }, ...showRange(shown, wordsFrom, end)]
  const lead = leadOf(shown, start, end)
  return lead === '' ? showRange(shown, start, end) : [{ strong: lead }, ...showRange(shown, start + lead.length, end)]
}

/** An answer without the number of its question, behind which it stands. */
function showAnswer(shown: Shown, paragraph: Paragraph): Inline[] {
  const { wordsFrom, end } = paragraph
  const lead = leadOf(shown, wordsFrom, end)
  if (lead === '') return showParagraph(shown, paragraph)
  return showRange(shown, Math.min(end, wordsFrom + lead.length + 1), end)
}

/** "Question one:", "Mistake two:": the number under which a paragraph stands. */
function leadOf({ document }: Shown, start: number, end: number): string {
  return LEAD.exec(document.text.slice(start, Math.min(end, start + 40)))?.[0] ?? ''
}
