type Fields = Readonly<Record<string, unknown>>

/** A configuration in which what belongs to folders stands with them. */
export interface Lifted {
  readonly fields: Fields
  readonly problems: readonly string[]
}

const meant: Readonly<Record<string, 'floor' | 'severities'>> = {
  floor: 'floor',
  floors: 'floor',
  coverage: 'floor',
  severity: 'severities',
  severities: 'severities',
  rules: 'severities',
}

/** Brings floors and severities that were written at the top to the folders that are meant, `.` unless one is named. */
export function liftSettings(value: Fields): Lifted {
  const names = Object.keys(value).filter((name) => Object.hasOwn(meant, name))
  if (names.length === 0) return { fields: value, problems: [] }
  const folders = new Map(Object.entries(isObject(value['folders']) ? value['folders'] : {}))
  const problems = names.map((name) => {
    const setting = meant[name] as 'floor' | 'severities'
    for (const [folder, said] of byFolder(setting, value[name])) {
      const there = folders.get(folder)
      if (there === undefined || isObject(there)) folders.set(folder, { [setting]: said, ...there })
    }
    return `the configuration has no ${JSON.stringify(name)}; ${setting} is said of a folder, and "." is the whole project`
  })
  const rest = Object.entries(value).filter(([name]) => !names.includes(name))
  return { fields: Object.fromEntries([...rest, ['folders', Object.fromEntries(folders)]]), problems }
}

/** What was said of which folder. */
function byFolder(setting: 'floor' | 'severities', said: unknown): [string, unknown][] {
  if (!isObject(said)) return [['.', said]]
  const isByFolder = setting === 'floor' || Object.values(said).every(isObject)
  return isByFolder ? Object.entries(said) : [['.', said]]
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
