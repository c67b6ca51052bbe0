export type { EpisodeCard } from './cards.ts'
export {
  type Course,
  type CourseEpisode,
  CourseError,
  type CourseProblem,
  courseJsonSchema,
  readCourse,
} from './course-file.ts'
export type { Lesson } from './lesson.ts'
export { type CourseMap, type EpisodeSummary, episodeAt, isSameConcept, summarize } from './map.ts'
export { listEpisodes } from './outline/concepts.ts'
export { printRange, printTime, type Range } from './outline/durations.ts'
export { type FenceWords, listFenceWords } from './outline/fence-words.ts'
export type { Spot } from './outline/lines.ts'
export { type Fence, fieldText, type Outline, type OutlineSection, type Table } from './outline/outline.ts'
export { readOutline } from './outline/read-outline.ts'
export { listStructure } from './outline/structure.ts'
export { type Diagram, readDiagrams } from './read-diagrams.ts'
export { type LessonFiles, readLesson } from './read-lesson.ts'
export { FormatError, readScenarios, type ScenarioBlock } from './read-scenarios.ts'
export { speakingTime } from './rules/duration.ts'
export { judgeFolders } from './rules/folder.ts'
export { courseRules, judgeLesson } from './rules/index.ts'
export { isOwnFile } from './rules/links.ts'
export { tellReworded } from './rules/reworded.ts'
export type { Around, CourseRule } from './rules/rule.ts'
export { listSamples, ownBlocks, type Sample } from './samples.ts'
export type { AlignedSection } from './script/align.ts'
export type { Pause } from './script/pauses.ts'
export { type Paragraph, readScript, type Script } from './script/read-script.ts'
