export { FormatError, type Outline, type Paragraph, type ScenarioBlock, type Section } from './episode.ts'
export { readOutline } from './read-outline.ts'
export { readScript } from './read-script.ts'
export { type Diagram, readDiagrams } from './read-diagrams.ts'
