import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Course, CourseError, readCourse } from '../course/index.ts'
import { Refusal, readText } from '../host/index.ts'
import { parseData } from './read-data.ts'
import { remembering } from './remembering.ts'

/** Where a course's file lies, below its root. */
export const courseFile = join('episodes', 'course.yaml')

/** Reads the course file of a project; what is wrong with it is refused, each with file, line and column. */
export function openCourse(root: string, read: (path: string) => string = readText): Course {
  return readCourseText(read(join(root, courseFile)))
}

// A text that is checked while somebody types asks for its course again and again.
const readCourseText = remembering((text: string): Course => {
  const data = parseData(text, courseFile)
  try {
    return readCourse(data.value)
  } catch (error) {
    if (!(error instanceof CourseError)) throw error
    const lines = error.problems.map(({ path, message }) => {
      const { line, column } = data.locate(path, message.startsWith('unknown field') ? 'name' : 'value')
      return `${courseFile}:${line}:${column}  ${message}`
    })
    throw new Refusal([...new Set(lines)].join('\n'))
  }
})

/** Whether a folder is the top of a course. */
export function isCourse(root: string): boolean {
  return existsSync(join(root, courseFile))
}
