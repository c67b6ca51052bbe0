import { noteProgress, readProgress } from './progress.ts'
import { sayKept } from './say-kept.ts'

/** Remembers the section of a lesson, and offers the one where somebody stopped. */
export function startLesson(root: HTMLElement): void {
  const slug = root.dataset['slug'] ?? ''
  const resume = root.querySelector<HTMLElement>('.resume')
  const said = root.querySelector<HTMLElement>('.kept')
  const headings = [...document.querySelectorAll<HTMLElement>('.sl-markdown-content h2[id]')]
  const link = resume?.querySelector('a')
  if (!resume || !link || !said || headings.length === 0) return
  const { progress, kept } = readProgress()
  said.textContent = sayKept(kept)
  const before = progress[slug]
  const first = headings[0]
  if (before && before.section !== first?.id && headings.some(({ id }) => id === before.section)) {
    link.href = `#${encodeURIComponent(before.section)}`
    link.textContent = `Go on at “${before.title}”`
    resume.hidden = location.hash !== ''
  }
  follow(headings, (section, seen) => {
    const title = section.textContent?.trim() ?? ''
    resume.hidden = true
    said.textContent = sayKept(noteProgress(slug, { section: section.id, title, seen, of: headings.length }))
  })
}

/** How many sections at a time somebody can read past in one move; more is a jump, which reads nothing. */
const readable = 2

/** Tells the section under the reader's eyes whenever it changes, with those read to their end. */
function follow(headings: readonly HTMLElement[], tell: (section: HTMLElement, seen: readonly string[]) => void): void {
  const seen = new Set<string>()
  let current = -1
  let isDue = false
  const look = () => {
    isDue = false
    const eye = window.innerHeight * 0.4
    const isAtEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 4
    const reached = headings.filter((heading) => heading.getBoundingClientRect().top < eye).length - 1
    const now = isAtEnd ? headings.length - 1 : reached
    const section = headings[now]
    if (!section || (now === current && !(isAtEnd && !seen.has(section.id)))) return
    const isRead = now - current <= readable
    if (isRead) for (const heading of headings.slice(Math.max(0, current), now)) seen.add(heading.id)
    if (isRead && isAtEnd) seen.add(section.id)
    current = now
    tell(section, [...seen])
  }
  // Once a frame at most, and only when somebody scrolls: opening a page alone reads nothing.
  addEventListener(
    'scroll',
    () => {
      if (isDue) return
      isDue = true
      requestAnimationFrame(look)
    },
    { passive: true },
  )
}
