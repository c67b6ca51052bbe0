import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Names } from '../calculator/index.ts'
import { nameScenarios } from '../claims/index.ts'
import { openBook } from '../cli/check/check-files.ts'
import type { Spot } from '../cli/check/look.ts'
import { openScenarios } from '../cli/check/read-scenarios.ts'
import { isCourse, openCourse } from '../cli/read-course.ts'
import { Refusal } from '../host/index.ts'

/** The names that an `is` of this text may use: its scenarios, and what their bills hold. */
export function listNames({ root, file, read, config }: Spot): Names {
  const outline = join(dirname(file), 'outline.md')
  const isScript = /^script\.(?:md|txt)$/.test(basename(file)) && existsSync(resolve(root, outline))
  const holder = isScript ? outline : file
  try {
    const { book, asOf } = openBook(isCourse(root) ? openCourse(root, read).asOf : undefined, config.packs)
    return nameScenarios(openScenarios(holder, read(resolve(root, holder)), book, asOf))
  } catch (error) {
    // What is wrong with a scenario is told as a finding; until it is mended it has no names.
    if (error instanceof Refusal) return new Map()
    throw error
  }
}
