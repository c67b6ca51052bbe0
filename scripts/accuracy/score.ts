import type { GoldFile, Label } from './gold.ts'

/** A number as some reader found it, in source offsets. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly unit: string
  readonly per: string
}

export interface Miss {
  readonly kind: 'missed' | 'invented' | 'taken look-alike' | 'span' | 'value' | 'unit' | 'per'
  readonly file: string
  readonly line: number
  readonly expected: string
  readonly got: string
  readonly context: string
}

/** How well a reader did: exact is span, value, unit and per; close is span and value; near is value anywhere in the span. */
export interface Score {
  labelled: number
  found: number
  exact: number
  close: number
  near: number
  lookAlikes: number
  taken: number
  misses: Miss[]
}

/** Compares what a reader found in labelled files with the labels. */
export function score(files: readonly GoldFile[], read: (file: GoldFile) => Found[]): Score {
  const total: Score = { labelled: 0, found: 0, exact: 0, close: 0, near: 0, lookAlikes: 0, taken: 0, misses: [] }
  for (const file of files) scoreFile(file, read(file), total)
  return total
}

function scoreFile(file: GoldFile, found: readonly Found[], total: Score): void {
  const mentions = file.labels.filter((label) => label.isMention)
  const others = file.labels.filter((label) => !label.isMention)
  total.labelled += mentions.length
  total.found += found.length
  total.lookAlikes += others.length
  for (const label of others) {
    const over = found.find((one) => overlaps(one, label))
    if (over === undefined) continue
    total.taken++
    total.misses.push(missOf('taken look-alike', file, label, over))
  }
  for (const label of mentions) scoreMention(file, label, found, total)
  for (const one of found) {
    if (file.labels.some((label) => overlaps(one, label))) continue
    total.misses.push(missOf('invented', file, undefined, one))
  }
}

function scoreMention(file: GoldFile, label: Label, found: readonly Found[], total: Score): void {
  if (found.some((one) => overlaps(one, label) && isNear(one.value, label.value))) total.near++
  const same = found.find((one) => one.start === label.start && one.end === label.end)
  if (same === undefined) {
    const over = found.find((one) => overlaps(one, label))
    total.misses.push(missOf(over === undefined ? 'missed' : 'span', file, label, over))
    return
  }
  const value = isNear(same.value, label.value)
  const full = value && same.unit === label.unit && same.per === label.per
  if (value) total.close++
  if (full) total.exact++
  else total.misses.push(missOf(!value ? 'value' : same.unit !== label.unit ? 'unit' : 'per', file, label, same))
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1e-300, Math.abs(a), Math.abs(b))
}

function missOf(kind: Miss['kind'], file: GoldFile, label: Label | undefined, found: Found | undefined): Miss {
  const start = label?.start ?? found?.start ?? 0
  const line = file.text.slice(0, start).split('\n').length
  const context = file.text.slice(Math.max(0, start - 50), start + 60).replaceAll('\n', '⏎')
  const expected =
    label === undefined
      ? '-'
      : label.isMention
        ? `${label.surface} = ${label.value} ${label.unit}/${label.per}`
        : `${label.surface} = no`
  const got =
    found === undefined ? '-' : `${file.text.slice(found.start, found.end)} = ${found.value} ${found.unit}/${found.per}`
  return { kind, file: file.name, line, expected, got, context }
}

/** Precision, recall and their harmonic mean. */
export function ratesOf(
  right: number,
  found: number,
  labelled: number,
): { precision: number; recall: number; f1: number } {
  const precision = found === 0 ? 0 : right / found
  const recall = labelled === 0 ? 0 : right / labelled
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1 }
}
