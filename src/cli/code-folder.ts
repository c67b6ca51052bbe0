import { join } from 'node:path'

/** The folder in which the code of all rooms lies. */
export const codeFolder = join(import.meta.dirname, '..')
