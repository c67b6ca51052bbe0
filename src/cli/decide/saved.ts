import { readFileSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type Answers, decodeAnswers, encodeAnswers } from '../../decision/index.ts'
import { writeAtomic } from '../../host/index.ts'

/** The answers of a questionnaire that was left before its end. */
export interface Saved {
  load(): Answers
  save(answers: Answers): void
  clear(): void
}

/** Keeps unfinished answers in a file, as a share code: one that can't be read is as good as none. */
export function openSaved(path = defaultPath()): Saved {
  return {
    load() {
      try {
        return decodeAnswers(readFileSync(path, 'utf8').trim()).answers
      } catch {
        return {}
      }
    },
    save(answers) {
      try {
        writeAtomic(path, `${encodeAnswers(answers)}\n`)
      } catch {
        // A folder that can't be written to takes nothing from the questionnaire but its memory.
      }
    },
    clear: () => rmSync(path, { force: true }),
  }
}

function defaultPath(): string {
  return join(findStateFolder(process.platform, process.env), 'crossfoot', 'decide.txt')
}

/** Where a program keeps its state for a user, by the platform's custom. */
export function findStateFolder(platform: string, env: Readonly<Record<string, string | undefined>>): string {
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state')
}
