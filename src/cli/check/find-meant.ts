import { existsSync, readdirSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import { nearestName } from '../../calculator/index.ts'

/** The path below a folder that somebody meant: as it stands where something is there, else the nearest; undefined where none is near. */
export function findMeant(folder: string, path: string): string | undefined {
  const below = (isAbsolute(path) ? relative(folder, path) : path).replaceAll('\\', '/')
  if (below === path && existsSync(join(folder, path))) return path
  const found: string[] = []
  for (const name of below.split('/')) {
    const meant = name === '' || name === '.' ? '.' : nearest(join(folder, ...found), name)
    if (meant === undefined) return undefined
    if (meant !== '.') found.push(meant)
  }
  return found.join('/') || '.'
}

function nearest(folder: string, name: string): string | undefined {
  if (existsSync(join(folder, name))) return name
  try {
    return nearestName(name, readdirSync(folder))
  } catch {
    return undefined
  }
}
