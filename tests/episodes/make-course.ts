import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes a course of so many episodes into a folder, each of them whole: outline, script, scenario, cards, callbacks. */
export function writeCourse(root: string, count: number): void {
  const episodes = Array.from({ length: count }, (_, index) => index + 1)
  mkdirSync(join(root, 'episodes'), { recursive: true })
  writeFileSync(join(root, 'episodes', 'course.yaml'), courseOf(episodes))
  for (const number of episodes) {
    const folder = join(root, 'episodes', slugOf(number))
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'outline.md'), outlineOf(number, count))
    writeFileSync(join(folder, 'script.md'), scriptOf(number, count))
  }
}

function courseOf(episodes: readonly number[]): string {
  const entries = episodes.map((number) => `  - { number: ${number}, slug: ${slugOf(number)}, status: published }`)
  return `title: Counters
audience: Nobody
asOf: 2026-10-04
templates:
  Core:
    order:
      - { part: recall, named: [recall], prompt: true }
      - { part: recap, named: [recap] }
episodes:
${entries.join('\n')}
`
}

function slugOf(number: number): string {
  return `episode-${number}`
}

// Each episode has a subject of its own, so that no callback can be taken for another.
const syllables = ['ba', 'ko', 'lu', 'mi', 'ne', 'po', 'ra', 'su', 'ti', 've']

/** The subject of an episode, a word that no other has. */
function subjectOf(number: number): string {
  return [...String(number).padStart(4, '0')].map((digit) => syllables[Number(digit)]).join('')
}

function outlineOf(number: number, count: number): string {
  const [earlier, later] = [number - 1, number + 1]
  return `# Lesson Outline: Episode ${number} - The ${subjectOf(number)}

## Metadata
**Course**: Counters
**Episode**: ${number} of ${count}
**Duration**: ${Math.max(1, Math.round(words(number, count) / 155 / 0.5) / 2)} minutes
**Episode Type**: Core
**Prerequisites**: ${number === 1 ? 'none' : `Episode ${earlier}`}

## Learning Objectives

1. Price the ${subjectOf(number)}

## Spaced Repetition Plan

**Concepts Introduced**:
- Pricing the ${subjectOf(number)}${number === count ? '' : ` - Will reinforce in Episode ${later}`}

**Concepts Reinforced**:
${number === 1 ? '' : `- Pricing the ${subjectOf(earlier)} from Episode ${earlier}\n`}
## Scenarios

\`\`\`workload shop
regions: [us-east-1, us-west-2]
writes: { rate: ${100 + number} per second, spread: total }
reads: { rate: 100 per second, spread: total, consistency: eventual }
item-size: 1 KB
storage: 100 GB
transfer: false
dynamodb: { capacity: provisioned }
\`\`\`

## Lesson Flow

### 1. The ${subjectOf(number)} (up to 2 min) {#subject}

\`\`\`bill shop dynamodb-global-eventual
\`\`\`

### 2. Recall (up to 1 min)

**Recall Prompt**: "Who pays to price the ${subjectOf(number)}?"
**Answer**: "Every region."

### 3. Recap (up to 1 min)
`
}

function scriptOf(number: number, count: number): string {
  const callback = number === 1 ? '' : `Remember pricing the ${subjectOf(number - 1)} from Episode ${number - 1}?`
  const promise = number === count ? '' : `Episode ${number + 1} comes back to pricing the ${subjectOf(number)}.`
  return `## The ${subjectOf(number)}

${callback}

A shop writes to its ${subjectOf(number)} from two cities. Each of them needs :fig[${100 + number}]{is='shop["dynamodb-global-eventual"]["us-east-1"]["write-capacity"]'} write units for that.

${'The counter is open, and the clerk writes what he is told. '.repeat(30).trim()}

## Recall

Pause and answer: who pays to price the ${subjectOf(number)}?

[PAUSE 3 seconds]

Every region does.

## Recap

So much for the ${subjectOf(number)}. ${promise}
`
}

function words(number: number, count: number): number {
  return scriptOf(number, count)
    .replace(/\{is=[^}]*\}/g, '')
    .split(/\s+/)
    .filter((word) => /\p{L}|\p{N}/u.test(word)).length
}
