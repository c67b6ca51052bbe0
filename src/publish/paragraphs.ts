import { pairCards } from '../claims/index.ts'
import type { Paragraph, Script } from '../course/index.ts'
import type { Block, Inline } from './inline.ts'
import { type Shown, showRange } from './inlines.ts'

const LEAD = /^\p{Lu}\p{Ll}+ (?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}):/u

/** The answers of a script's recall questions: which paragraph answers, and after which it is to open. */
interface Answers {
  /** The start of each paragraph that answers, with the start of the paragraph that asks. */
  readonly asks: ReadonlyMap<number, number>
}

/** Which paragraphs of a script answer which others. */
export function findAnswers({ document, groups }: Script): Answers {
  const paragraphs = groups.flatMap((group) => group.paragraphs)
  const holding = (at: number) => paragraphs.find(({ start, end }) => start <= at && at < end)
  const asks = new Map<number, number>()
  for (const { question, answer } of pairCards(document)) {
    const [asked, answered] = [question && holding(question.start), answer && holding(answer.start)]
    // One paragraph that holds question and answer, or several answers, is left as it was written.
    if (asked && answered && asked !== answered && !asks.has(answered.start)) asks.set(answered.start, asked.start)
  }
  const shared = new Set([...asks.values()].filter((asked, index, all) => all.indexOf(asked) !== index))
  return { asks: new Map([...asks].filter(([, asked]) => !shared.has(asked))) }
}

/** Paragraphs of a script as blocks: items as lists, answers behind what asks them. */
export function showParagraphs(shown: Shown, paragraphs: readonly Paragraph[], { asks }: Answers): Block[] {
  const answered = new Map<number, Paragraph[]>()
  const own = new Set(paragraphs.map(({ start }) => start))
  for (const paragraph of paragraphs) {
    const asked = asks.get(paragraph.start)
    if (asked !== undefined && own.has(asked)) answered.set(waitAfter(shown, paragraphs, asked, asks), [paragraph])
  }
  const moved = new Set([...answered.values()].flat().map(({ start }) => start))
  const blocks: Block[] = []
  for (const paragraph of paragraphs) {
    if (moved.has(paragraph.start) || isAnswersLabel(shown, paragraph, moved.size)) continue
    const inlines = showParagraph(shown, paragraph)
    const last = blocks.at(-1)
    if (!paragraph.isItem) blocks.push({ kind: 'paragraph', inlines })
    else if (last?.kind === 'list') blocks[blocks.length - 1] = { ...last, items: [...last.items, inlines] }
    else blocks.push({ kind: 'list', items: [inlines] })
    const answers = answered.get(paragraph.start)
    if (answers) {
      const inside = answers.map((answer): Block => ({ kind: 'paragraph', inlines: showAnswer(shown, answer) }))
      blocks.push({ kind: 'answer', summary: 'Answer', blocks: inside })
    }
  }
  return blocks
}

/** The last paragraph before an answer: its question, or what only waits behind it ("Take a second."). */
function waitAfter(shown: Shown, paragraphs: readonly Paragraph[], asked: number, asks: Answers['asks']): number {
  const asking = new Set(asks.values())
  const behind = paragraphs.filter((one) => one.start > asked && !isAnswersLabel(shown, one, 1))
  const stop = behind.findIndex(({ start }) => asks.has(start) || asking.has(start))
  const isNext = asks.get(behind[stop]?.start ?? -1) === asked
  return isNext ? (behind[stop - 1]?.start ?? asked) : asked
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
  const lead = leadOf(shown, paragraph.wordsFrom, paragraph.end)
  if (lead === '') return showParagraph(shown, paragraph)
  const from = paragraph.wordsFrom + lead.length
  return showRange(shown, from + (shown.document.text[from] === ' ' ? 1 : 0), paragraph.end)
}

/** "Question one:", "Mistake two:": the number under which a paragraph stands. */
function leadOf({ document }: Shown, start: number, end: number): string {
  return LEAD.exec(document.text.slice(start, Math.min(end, start + 40)))?.[0] ?? ''
}
