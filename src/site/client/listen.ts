/** A sentence to say: its words, its block, and where each of its characters stands in the page. */
interface Sentence {
  readonly text: string
  readonly block: Element
  readonly places: readonly { readonly node: Text; readonly offset: number }[]
}

const blocks = 'h2, h3, p, li, summary'
/** What is not said: workings behind figures, drawings, tables, samples, buttons. */
const silent = '[popover], figure, table, pre, nav, .lesson-head, .cf-small, script, style'

/** In so many milliseconds a voice has begun, were there one. */
const PATIENCE = 4000

/** Reads a lesson aloud with the browser's own voice and shows where it is; each press on its buttons moves it. */
export function listen(player: HTMLElement, content: HTMLElement, opener: HTMLElement): () => void {
  const sentences = listSentences(content)
  const voice = window.speechSynthesis
  const button = (name: string) => player.querySelector<HTMLButtonElement>(`[data-do=${name}]`)
  const rate = player.querySelector<HTMLSelectElement>('select')
  const said = player.querySelector('.said')
  let at = firstInView(sentences)
  let isOn = false
  // A voice that is cancelled still ends its utterance; only the newest one may go on to the next.
  let turn = 0

  const say = () => {
    const sentence = sentences[at]
    voice.cancel()
    const mine = ++turn
    if (!sentence) return stop()
    isOn = true
    tell('')
    show(sentence, 0, sentence.text.length)
    const utterance = new SpeechSynthesisUtterance(sentence.text)
    utterance.lang = document.documentElement.lang
    utterance.rate = Number(rate?.value) || 1
    utterance.onboundary = ({ name, charIndex, charLength }) => {
      if (mine === turn && name === 'word') show(sentence, charIndex, charIndex + (charLength || 1), true)
    }
    utterance.onend = () => mine === turn && step(1)
    utterance.onerror = ({ error }) => {
      if (mine === turn && error !== 'canceled' && error !== 'interrupted') fail('The voice of this browser failed.')
    }
    let hasBegun = false
    utterance.onstart = () => {
      hasBegun = true
    }
    // A system without voices takes every sentence and says none of them.
    setTimeout(() => {
      if (mine === turn && !hasBegun && voice.getVoices().length === 0)
        fail('This browser found no voice to read with.')
    }, PATIENCE)
    voice.speak(utterance)
    label()
  }
  const step = (by: number) => {
    at = Math.max(0, at + by)
    say()
  }
  const stop = () => {
    turn++
    isOn = false
    voice.cancel()
    clear()
    label()
  }
  const fail = (why: string) => {
    stop()
    tell(why)
  }
  const tell = (words: string) => {
    if (said) said.textContent = words
  }
  const label = () => {
    const play = button('play')
    if (play) play.textContent = isOn ? 'Pause' : 'Go on'
  }
  button('play')?.addEventListener('click', () => (isOn ? stop() : say()))
  button('back')?.addEventListener('click', () => step(-1))
  button('on')?.addEventListener('click', () => step(1))
  button('close')?.addEventListener('click', () => {
    stop()
    player.hidden = true
    opener.focus({ preventScroll: true })
  })
  rate?.addEventListener('change', () => isOn && say())
  addEventListener('pagehide', () => voice.cancel())
  return () => {
    player.hidden = false
    at = firstInView(sentences)
    say()
    // Whoever hears two voices at once has the button that stops one under their finger.
    button('play')?.focus({ preventScroll: true })
  }
}

/** The sentences of a page in their order. */
export function listSentences(content: HTMLElement): Sentence[] {
  const splitter = new Intl.Segmenter(document.documentElement.lang || 'en', { granularity: 'sentence' })
  return [...content.querySelectorAll(blocks)].flatMap((block) => {
    if (block.closest(silent) || block.querySelector(blocks)) return []
    const places: { node: Text; offset: number }[] = []
    let text = ''
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text) || node.parentElement?.closest(silent)) continue
      for (let offset = 0; offset < node.data.length; offset++) places.push({ node, offset })
      text += node.data
    }
    return [...splitter.segment(text)].flatMap(({ segment, index }) =>
      segment.trim() === '' ? [] : [{ text: segment, block, places: places.slice(index, index + segment.length) }],
    )
  })
}

function firstInView(sentences: readonly Sentence[]): number {
  const found = sentences.findIndex(({ block }) => block.getBoundingClientRect().bottom > window.innerHeight * 0.15)
  return Math.max(0, found)
}

/** Marks the words that are being said, where the browser can mark without touching the page. */
function show({ block, places }: Sentence, from: number, to: number, isWord = false): void {
  const [first, last] = [places[from], places[Math.min(to, places.length) - 1]]
  if (!isWord && !isInView(block)) block.scrollIntoView({ block: 'center', behavior: 'auto' })
  if (!first || !last || !('highlights' in CSS)) return
  const range = new Range()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, last.offset + 1)
  CSS.highlights.set(isWord ? 'spoken-word' : 'spoken', new Highlight(range))
  if (!isWord) CSS.highlights.delete('spoken-word')
}

function clear(): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete('spoken')
  CSS.highlights.delete('spoken-word')
}

function isInView(block: Element): boolean {
  const { top, bottom } = block.getBoundingClientRect()
  return top > 80 && bottom < window.innerHeight - 90
}
