export { type PageFigure, type PageSection, type Part, writePage } from './write-page.ts'
