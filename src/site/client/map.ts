import { findLatest, type LessonProgress, readProgress } from './progress.ts'
import { sayKept } from './say-kept.ts'

/** Shows on the course map what of each lesson was read on this device, and where somebody stopped. */
export function startMap(root: HTMLElement): void {
  const show = () => {
    const { progress, kept } = readProgress()
    const said = root.querySelector('.kept')
    if (said) said.textContent = sayKept(kept)
    for (const row of root.querySelectorAll<HTMLElement>('[data-slug]')) {
      const read = row.querySelector('.read')
      if (read) read.textContent = sayRead(progress[row.dataset['slug'] ?? ''])
    }
    const link = root.querySelector<HTMLAnchorElement>('.resume a')
    const [slug, lesson] = findLatest(progress) ?? []
    const to = root.querySelector<HTMLAnchorElement>(`[data-slug="${CSS.escape(slug ?? '')}"] a`)
    if (!link || !lesson || !to) return
    link.href = `${to.href}#${encodeURIComponent(lesson.section)}`
    link.textContent = `${to.textContent}, “${lesson.title}”`
    link.closest<HTMLElement>('.resume')?.removeAttribute('hidden')
  }
  show()
  // Another tab may be reading.
  addEventListener('storage', show)
}

function sayRead(lesson: LessonProgress | undefined): string {
  if (!lesson || lesson.of === 0) return ''
  const read = Math.min(lesson.seen.length, lesson.of)
  return read === lesson.of ? 'read' : `${read} of ${lesson.of} sections read`
}
