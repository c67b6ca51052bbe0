import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

const text = (what: string, most = 300) =>
  v.pipe(
    v.string(`${what} is text`),
    v.check((value) => value.trim() !== '', `${what} is empty`),
    v.maxLength(most, `${what} has over ${most} characters`),
  )
const episodeNumber = v.pipe(
  v.number('an episode number is a whole number from 1'),
  v.integer('an episode number is a whole number from 1'),
  v.minValue(1, 'an episode number is a whole number from 1'),
  v.maxValue(9999, 'an episode number is a whole number up to 9999'),
)
const listOf = <T extends v.GenericSchema>(item: T, what: string, most: number) =>
  v.pipe(v.array(item, `${what} is a list`), v.maxLength(most, `${what} has over ${most} entries`))

const concept = v.pipe(
  v.union(
    [
      text('a concept'),
      v.strictObject({
        name: text('a concept'),
        also: v.optional(listOf(text('another name'), 'also', 20), []),
        returns: v.optional(listOf(episodeNumber, 'returns', 50), []),
      }),
    ],
    'a concept is its name, or name, also and returns',
  ),
  v.transform((read) => (typeof read === 'string' ? { name: read, also: [], returns: [] } : read)),
)

const statuses = ['planned', 'draft', 'published'] as const

const episode = v.strictObject({
  number: episodeNumber,
  slug: v.pipe(
    v.string('a slug is text'),
    v.regex(SLUG, 'a slug is lower-case letters and digits with single hyphens, such as 06-global-tables'),
    v.maxLength(80, 'a slug has over 80 characters'),
  ),
  status: v.picklist(statuses, `a status is one of ${statuses.join(', ')}`),
  title: v.optional(text('a title')),
  type: v.optional(text('a type')),
  concepts: v.optional(listOf(concept, 'concepts', 50)),
  /** For a planned episode: what it is going to take up again, as an outline says it. */
  reinforces: v.optional(listOf(text('what it reinforces'), 'reinforces', 100)),
})

const part = v.strictObject({
  part: text('the name of a part'),
  /** Words of which a section's title holds one. */
  named: v.pipe(listOf(text('a word of a title'), 'named', 20), v.minLength(1, 'named says no word')),
  /** Whether the section asks the learner something, with answers. */
  prompt: v.optional(v.boolean('prompt is true or false'), false),
})

const template = v.strictObject({
  number: v.optional(episodeNumber),
  order: v.pipe(listOf(part, 'order', 40), v.minLength(1, 'a template orders no part')),
})

const courseSchema = v.strictObject({
  title: text('the title'),
  audience: text('the audience', 1000),
  asOf: v.pipe(v.string('asOf is a date'), v.isoDate('asOf is a date such as 2026-11-20')),
  templates: v.record(text('the name of a template', 60), template, 'templates are named'),
  episodes: v.pipe(listOf(episode, 'episodes', 9999), v.minLength(1, 'the course has no episode')),
})

export type Course = v.InferOutput<typeof courseSchema>
export type CourseEpisode = Course['episodes'][number]
export type CourseTemplate = Course['templates'][string]
export type CourseConcept = NonNullable<CourseEpisode['concepts']>[number]

/** The JSON Schema of a course file. */
export function courseJsonSchema(): object {
  return toJsonSchema(courseSchema, { errorMode: 'ignore', typeMode: 'input', target: 'draft-2020-12' })
}

/** What is wrong with a course file, and where in it. */
export interface CourseProblem {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** Everything that is wrong with a course file. */
export class CourseError extends Error {
  override readonly name = 'CourseError'
  readonly problems: readonly CourseProblem[]

  constructor(problems: readonly CourseProblem[]) {
    super(problems.map(({ message }) => message).join('\n'))
    this.problems = problems
  }
}

/** Reads a course file's value; a CourseError names everything that is wrong with it. */
export function readCourse(value: unknown): Course {
  const read = v.safeParse(courseSchema, value)
  if (!read.success) throw new CourseError(read.issues.flatMap(readIssue))
  const problems = findConflicts(read.output)
  if (problems.length > 0) throw new CourseError(problems)
  return read.output
}

function readIssue(issue: v.BaseIssue<unknown>): CourseProblem[] {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
  const [inner] = issue.issues ?? []
  if (inner && issue.type !== 'union') return readIssue(inner)
  if (issue.type !== 'strict_object') return [{ path, message: issue.message }]
  const name = String(path.at(-1) ?? '')
  if (issue.expected === 'never') return [{ path, message: `unknown field ${JSON.stringify(name)}` }]
  if (issue.received === 'undefined') return [{ path, message: `${name} is missing` }]
  return [{ path, message: 'expected fields here' }]
}

/** What no single field shows: numbers and slugs given twice, gaps, stubs that say too little, unknown templates. */
function findConflicts({ episodes, templates }: Course): CourseProblem[] {
  const problems: CourseProblem[] = []
  const [numbers, slugs] = [new Set<number>(), new Set<string>()]
  for (const [index, { number, slug, status, title, type, concepts }] of episodes.entries()) {
    const path = ['episodes', index] as const
    if (numbers.has(number)) problems.push({ path: [...path, 'number'], message: `episode ${number} stands twice` })
    else if (number !== index + 1)
      problems.push({ path: [...path, 'number'], message: `episode ${number} stands where ${index + 1} belongs` })
    if (slugs.has(slug)) problems.push({ path: [...path, 'slug'], message: `${slug} stands twice` })
    numbers.add(number)
    slugs.add(slug)
    if (status === 'planned' && !(title && type && concepts))
      problems.push({ path: [...path], message: 'a planned episode has title, type and concepts' })
    if (type !== undefined && !Object.hasOwn(templates, type))
      problems.push({ path: [...path, 'type'], message: `${type} is none of the templates` })
  }
  return problems
}
