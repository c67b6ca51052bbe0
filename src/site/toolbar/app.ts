import { defineToolbarApp } from 'astro/toolbar'
import type { PageFinding } from './list-page-findings.ts'
import { type Marked, markFindings } from './marks.ts'
import pageStyle from './page.css?inline'
import style from './style.css?inline'

const levels = { error: 'error', warning: 'warning', info: 'info' } as const
const severities = ['error', 'warning', 'info'] as const

/** Marks on the page what the command finds in its texts, says it where one points, and lists it. */
export default defineToolbarApp({
  init(canvas, app, server) {
    const hint = addToPage()
    let marked: readonly Marked[] = []
    const page = location.pathname.slice(import.meta.env.BASE_URL.replace(/\/$/, '').length)
    const ask = () => server.send('crossfoot:ask', { page })
    server.on<{ page: string; findings: PageFinding[] }>('crossfoot:findings', (told) => {
      if (told.page !== page) return
      marked = markFindings(told.findings, document.querySelector('main') ?? document.body)
      paint(marked)
      list(canvas, marked)
      const [worst] = severities.filter((level) => told.findings.some(({ severity }) => severity === level))
      app.toggleNotification(worst ? { state: true, level: levels[worst] } : { state: false })
    })
    server.on('crossfoot:changed', ask)
    document.addEventListener('pointermove', ({ clientX, clientY }) => point(hint, marked, clientX, clientY))
    list(canvas, marked)
    ask()
  },
})

function addToPage(): HTMLElement {
  const sheet = document.createElement('style')
  sheet.textContent = pageStyle
  document.head.append(sheet)
  const hint = document.createElement('div')
  hint.className = 'crossfoot-hint'
  hint.hidden = true
  document.body.append(hint)
  return hint
}

/** Underlines sentences and numbers without touching the page's own elements. */
function paint(marked: readonly Marked[]): void {
  for (const severity of severities) {
    const own = marked.filter(({ finding }) => finding.severity === severity)
    const ranges = (pick: (one: Marked) => Range | undefined) => own.flatMap((one) => pick(one) ?? [])
    CSS.highlights.set(`crossfoot-${severity}`, new Highlight(...ranges(({ sentence }) => sentence)))
    CSS.highlights.set(`crossfoot-${severity}-figure`, new Highlight(...ranges(({ figure }) => figure)))
  }
}

/** Says what is wrong with the sentence under the pointer. */
function point(hint: HTMLElement, marked: readonly Marked[], x: number, y: number): void {
  const here = marked.filter(({ sentence }) =>
    [...(sentence?.getClientRects() ?? [])].some(
      (box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom,
    ),
  )
  hint.hidden = here.length === 0
  const [box] = here.flatMap(({ sentence }) => sentence?.getBoundingClientRect() ?? [])
  if (!box) return
  hint.replaceChildren(...here.map(({ finding }) => say(finding)))
  hint.style.left = `${Math.max(8, Math.min(box.left, innerWidth - hint.offsetWidth - 8))}px`
  const isRoomBelow = box.bottom + hint.offsetHeight + 8 < innerHeight
  hint.style.top = `${isRoomBelow ? box.bottom + 6 : Math.max(8, box.top - hint.offsetHeight - 6)}px`
}

function say({ severity, rule, place, text }: PageFinding): HTMLElement {
  const block = document.createElement('div')
  block.className = `finding ${severity}`
  const head = document.createElement('p')
  head.textContent = `${severity}  ${rule}  ${place}`
  const words = document.createElement('pre')
  words.textContent = text
  block.append(head, words)
  return block
}

/** The list of everything, for the keyboard, and for what stands at no sentence. */
function list(canvas: ShadowRoot, marked: readonly Marked[]): void {
  const panel = document.createElement('astro-dev-toolbar-window')
  const title = document.createElement('h1')
  title.textContent = marked.length === 0 ? 'Nothing found on this page' : `${marked.length} found on this page`
  const items = marked.map((one) => {
    const item = document.createElement('li')
    item.append(say(one.finding))
    if (one.sentence) {
      const go = document.createElement('button')
      go.textContent = 'show'
      go.addEventListener('click', () => show(one.sentence))
      item.append(go)
    }
    return item
  })
  const all = document.createElement('ol')
  all.append(...items)
  const sheet = document.createElement('style')
  sheet.textContent = style
  panel.append(title, all)
  canvas.replaceChildren(sheet, panel)
}

function show(range: Range | undefined): void {
  const element = range?.startContainer.parentElement
  for (let around = element?.closest('details'); around; around = around.parentElement?.closest('details'))
    around.open = true
  element?.scrollIntoView({ block: 'center' })
}
