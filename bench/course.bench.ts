import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildCourse } from '../src/cli/build-course.ts'
import { writeCourse } from '../tests/episodes/make-course.ts'
import type { Measurement } from './measurement.ts'

const MEBIBYTE = 2 ** 20

/** Time and memory to check and build courses of a hundred and of a thousand episodes, and to build one again. */
export async function run(): Promise<readonly Measurement[]> {
  const hundred = measure(100)
  const thousand = measure(1000)
  return [
    { name: 'course of 100 episodes, checked and built', unit: 's', ours: hundred.first / 1000 },
    { name: 'course of 1,000 episodes, checked and built', unit: 's', ours: thousand.first / 1000 },
    { name: 'the same again, nothing changed', unit: 's', ours: thousand.again / 1000 },
    {
      name: 'time for ten times the episodes',
      unit: 'times',
      ours: thousand.first / hundred.first,
      aim: 'about 10',
    },
    { name: 'memory in use after 1,000 episodes', unit: 'MiB', ours: thousand.memory, aim: 'under 400' },
  ]
}

function measure(count: number): { first: number; again: number; memory: number } {
  const root = mkdtempSync(join(tmpdir(), 'crossfoot-bench-'))
  try {
    writeCourse(root, count)
    const first = time(root)
    const memory = process.memoryUsage().heapUsed / MEBIBYTE
    return { first, again: time(root), memory }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function time(root: string): number {
  const start = performance.now()
  const { findings } = buildCourse(root, { places: [] })
  const wrong = findings.find(({ severity }) => severity === 'error')
  if (wrong) throw new Error(`${wrong.file}:${wrong.line}  ${wrong.message}`)
  return performance.now() - start
}
