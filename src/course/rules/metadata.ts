import type { Finding } from '../../check/index.ts'
import type { Lesson } from '../lesson.ts'
import { listEpisodes } from '../outline/concepts.ts'
import { readRange } from '../outline/durations.ts'
import type { Field } from '../outline/outline.ts'
import type { Around, CourseRule } from './rule.ts'
import { findingAt } from './rule.ts'

export const metadata: CourseRule = {
  name: 'course/metadata',
  page: `
An outline's metadata: course, episode, duration, type and prerequisites are there, and agree with the title line and
with the course file. A prerequisite is an episode that comes before.

## Fails

    # Episode 2: Bread

    **Course**: Baking
    **Episode**: 2 of 9
    **Duration**: 4 minutes
    **Type**: Core Concept
    **Prerequisites**: Episode 1

## Passes

    # Episode 2: Bread

    **Course**: Baking
    **Episode**: 2 of 4
    **Duration**: 4 minutes
    **Type**: Core Concept
    **Prerequisites**: Episode 1
`,
  judge: (lesson, around) => [...findMissing(lesson), ...findWrong(lesson, around)],
}

const required = ['course', 'episode', 'duration', 'type', 'prerequisites']

function findMissing({ outline, outlineFile, entry }: Lesson): Finding[] {
  const wanted = entry.number === 1 ? required.filter((name) => name !== 'prerequisites') : required
  const missing = wanted.filter((name) => !outline.fields.has(name))
  const title = outline.titleSpot
    ? []
    : [
        findingAt(
          outlineFile,
          undefined,
          metadata.name,
          'the outline has no title line such as "# Lesson Outline: Episode 6 - Title"',
        ),
      ]
  if (missing.length === 0) return title
  const message = `the metadata says no ${missing.join(', ')}`
  return [...title, findingAt(outlineFile, outline.titleSpot, metadata.name, message)]
}

function findWrong({ outline, outlineFile, entry }: Lesson, { map }: Around): Finding[] {
  const { course, episodes } = map
  const found: Finding[] = []
  const say = (field: Field | undefined, message: string) => {
    found.push(findingAt(outlineFile, field?.value ?? outline.titleSpot, metadata.name, message))
  }
  const field = (name: string) => outline.fields.get(name)
  if (outline.number !== undefined && outline.number !== entry.number)
    say(undefined, `the outline is of episode ${outline.number}, the course file has it as ${entry.number}`)
  if (entry.title !== undefined && entry.title !== outline.title)
    say(undefined, `the title is ${JSON.stringify(outline.title)}, in the course file ${JSON.stringify(entry.title)}`)
  const [number, total] = (field('episode')?.value.text.match(/\d+/g) ?? []).map(Number)
  if (number !== undefined && number !== entry.number)
    say(field('episode'), `episode ${number} is ${entry.number} in the course file`)
  if (total !== undefined && total !== episodes.length)
    say(field('episode'), `the course has ${episodes.length} episodes, not ${total}`)
  const title = field('course')
  if (title && title.value.text !== course.title) say(title, `the course is called ${JSON.stringify(course.title)}`)
  const type = field('type')
  const types = Object.keys(course.templates)
  if (type && types.length > 0 && !types.includes(type.value.text))
    say(type, `${type.value.text} is none of the course's types: ${types.join(', ')}`)
  else if (type && entry.type !== undefined && entry.type !== type.value.text)
    say(type, `the type is ${entry.type} in the course file`)
  const template = field('template')
  const order = type && course.templates[type.value.text]
  if (
    template &&
    order &&
    !template.value.text.includes(type.value.text) &&
    !namesNumber(template.value.text, order.number)
  )
    say(template, `the template of a lesson of type ${type.value.text} is another one`)
  const duration = field('duration')
  if (duration && !readRange(duration.value.text)) say(duration, 'the duration is no time such as "15 minutes"')
  const before = listEpisodes(field('prerequisites')?.value.text ?? '')
  for (const one of before.filter((episode) => episode >= entry.number || episode < 1))
    say(field('prerequisites'), `episode ${one} doesn't come before episode ${entry.number}`)
  return found
}

function namesNumber(text: string, number: number | undefined): boolean {
  return number !== undefined && (text.match(/\d+/g) ?? []).map(Number).includes(number)
}
