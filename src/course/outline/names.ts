import type { PartKind } from './outline.ts'

/** What a part of an outline is for. */
export type Region =
  | 'metadata'
  | 'objectives'
  | 'repetition'
  | 'scenarios'
  | 'flow'
  | 'materials'
  | 'checklist'
  | 'cards'
  | 'unknown'

const regions: readonly (readonly [Region, RegExp])[] = [
  [
    'metadata',
    /\b(?:metadata|meta ?data|about this (?:lesson|episode)|details|at a glance|overview|info(?:rmation)?)\b/i,
  ],
  ['checklist', /\b(?:checklist|quality|self-review)\b/i],
  ['repetition', /\b(?:repetition|callbacks|connections to other episodes)\b/i],
  ['objectives', /\b(?:objectives?|goals|outcomes|you(?:['’]ll| will) (?:learn|master|be able))\b/i],
  ['materials', /\b(?:materials?|resources|references|sources|bibliography|further reading|analogies|notes?)\b/i],
  ['scenarios', /\b(?:scenarios?|workloads?)\b/i],
  ['cards', /\b(?:cards|flash ?cards)\b/i],
  [
    'flow',
    /\b(?:flow|lesson plan|agenda|run ?down|running order|run of show|lesson structure|lesson content|sections)\b/i,
  ],
]

/** The part of an outline that a heading opens. */
export function regionOf(heading: string): Region {
  return regions.find(([, pattern]) => pattern.test(heading))?.[0] ?? 'unknown'
}

const fields: readonly (readonly [string, RegExp])[] = [
  ['course', /^(?:course|course title|series)$/],
  ['episode', /^(?:episode|episode number|lesson|lesson number|number|unit)$/],
  ['duration', /^(?:duration|length|time|running time|run time|total time|estimated duration)$/],
  ['type', /^(?:(?:episode|lesson) type|type|kind)$/],
  ['prerequisites', /^(?:prerequisites?|requires|required|before this|needs)$/],
  ['template', /^(?:template(?: used)?)$/],
  ['audience', /^(?:audience|target audience|for whom|level)$/],
]

/** The usual name of a metadata field; its own, in lower case, where it has no other. */
export function fieldName(name: string): string {
  const plain = name.toLowerCase().trim()
  return fields.find(([, pattern]) => pattern.test(plain))?.[0] ?? plain
}

/** Whether an outline has a field of that usual name. */
export function isKnownField(name: string): boolean {
  return fields.some(([known]) => known === name)
}

const parts: readonly (readonly [PartKind, RegExp])[] = [
  ['approach', /\b(?:teaching approach|approach|method|delivery)\b/i],
  ['teacher', /\b(?:teacher|instructor|facilitator)(?:['’]s)? notes?\b|\bnotes? for (?:the )?(?:teacher|instructor)/i],
  ['interview', /\binterviews?\b/i],
  ['exam', /\b(?:exams?|certifications?)\b/i],
  ['answers', /\banswers?\b|^(?:worked )?solutions?$|^a$/i],
  [
    'prompt',
    /\b(?:recall|retrieval|quiz)\b.*\b(?:prompt|questions?|quiz|moment|check)\b|\b(?:prompt|questions?|quiz)\b|^(?:q|recall|retrieval)$/i,
  ],
]

/** What a labelled part of a section is. */
export function partKind(label: string): PartKind {
  return parts.find(([, pattern]) => pattern.test(label))?.[0] ?? 'passage'
}

/** Which list of the supporting materials a label opens. */
export type MaterialList = 'references' | 'analogies' | 'examples' | 'calculations' | 'teacher' | 'interview' | 'exam'

const lists: readonly (readonly [MaterialList, RegExp])[] = [
  ['analogies', /\b(?:analog|metaphor|comparison to)/i],
  ['calculations', /\b(?:calculation|arithmetic|formula|numbers|maths?)/i],
  ['teacher', /\b(?:teacher|instructor|facilitator|teaching)/i],
  ['interview', /\binterview/i],
  ['exam', /\b(?:exams?\b|certification)/i],
  ['examples', /\b(?:examples?|scenes?|stories|failure stories)\b/i],
  ['references', /\b(?:references?|reading|documentation|docs|links|sources|resources|materials?|show notes)/i],
]

/** The list that a label opens, if any. */
export function materialList(label: string): MaterialList | undefined {
  return lists.find(([, pattern]) => pattern.test(label))?.[0]
}

/** Whether a label opens the success criteria rather than the objectives. */
export function isCriteria(label: string): boolean {
  return /\b(?:criteria|success|evidence|you (?:can|have)|measured)\b/i.test(label)
}

/** Whether a label opens the concepts that the episode introduces, or those that it takes up again. */
export function repetitionList(label: string): 'introduced' | 'reinforced' | undefined {
  if (/\b(?:introduc|new concepts?|first seen|planted?)/i.test(label)) return 'introduced'
  return /\b(?:reinforc|review|revisit|recall|callback|previous|repeat|earlier)/i.test(label) ? 'reinforced' : undefined
}
