import scenesData from './scenes.json' with { type: 'json' }

/** Named example runs, as a person would write them; the first lines of the course's conflict lab. */
export const scenes: ReadonlyMap<string, unknown> = new Map(Object.entries(scenesData))
