export { FormatError, type Outline, type ScenarioBlock, type Section, type Stretch } from './episode.ts'
export { type Diagram, readDiagrams } from './read-diagrams.ts'
export { readOutline, readScenarios } from './read-outline.ts'
export { readScript } from './read-script.ts'
