import { awsPack, makeBook } from '../../../src/book/index.ts'
import { isArchitecture, openPrices } from '../../../src/calculator/index.ts'
import {
  type Around,
  type CourseMap,
  type Lesson,
  readCourse,
  readLesson,
  summarize,
} from '../../../src/course/index.ts'
import { readDocument } from '../../../src/text/index.ts'

/** A small course about baking, in which the examples of the rules' pages are the first or second episode. */
export const baking = readCourse({
  title: 'Baking',
  audience: 'All',
  asOf: '2026-11-20',
  templates: {
    'Core Concept': {
      order: [
        { part: 'recall', named: ['recall'], prompt: true },
        { part: 'recap', named: ['recap'] },
      ],
    },
  },
  episodes: [
    { number: 1, slug: '01-yeast', status: 'planned', title: 'Yeast', type: 'Core Concept', concepts: ['Yeast'] },
    { number: 2, slug: '02-bread', status: 'published' },
    {
      number: 3,
      slug: '03-oven',
      status: 'planned',
      title: 'The oven',
      type: 'Core Concept',
      concepts: ['Heat'],
      reinforces: ['Kneading from Episode 2'],
    },
    { number: 4, slug: '04-cake', status: 'planned', title: 'Cake', type: 'Core Concept', concepts: ['Sugar'] },
  ],
})

/** An example of a rule's page: an outline, and behind a heading "## Script" what is said. */
export function readExample(example: string): Lesson {
  const [outlineText = '', script = ''] = example.split(/^## Script$/m)
  const number = Number(/^# Episode (\d+)/m.exec(outlineText)?.[1] ?? 2)
  const entry = { ...(baking.episodes[number - 1] ?? { slug: 'stray' }), number, status: 'published' as const }
  const own = { number, slug: entry.slug, status: entry.status }
  const document = readDocument(script.trim(), 'script')
  return readLesson(own, { outlineFile: 'outline.md', outlineText, scriptFile: 'script.txt', script: document })
}

/** What is known beside an example: the course about baking, one image, every diagram drawn. */
export function around(lesson?: Lesson): Around {
  const episodes = baking.episodes.map((entry) =>
    lesson && entry.number === lesson.entry.number ? summarize(entry, lesson.outline) : summarize(entry, undefined),
  )
  const map: CourseMap = { course: baking, episodes }
  return {
    map,
    prices: openPrices(makeBook(awsPack), '2026-10-04'),
    linked: new Map([['2#kneading', 'the questionnaire']]),
    hasFile: (path) => path === 'rye.png',
    judgeDrawing: () => undefined,
    judgeBlock: (language, words) =>
      language === 'designs' && !words.every(isArchitecture) ? 'no such design' : undefined,
  }
}
