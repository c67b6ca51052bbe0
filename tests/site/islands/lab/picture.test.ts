import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tellEvents } from '../../../../src/replication/index.ts'
import { drawRun } from '../../../../src/site/islands/lab/picture.ts'
import { playSetup } from '../../../../src/site/islands/lab/play.ts'
import { makeScale } from '../../../../src/site/islands/lab/scale.ts'
import { SCENES, setUpScene } from '../../../../src/site/islands/lab/setup.ts'

const times = fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 12 })

test('a later time stands further along, within the timeline, and the place leads back to it', () => {
  fc.assert(
    fc.property(times, fc.integer({ min: 1, max: 5_000 }), (stops, longest) => {
      const { place, time } = makeScale(stops, longest)
      const places = [...new Set([0, ...stops])].sort((a, b) => a - b).map(place)
      for (const [i, at] of places.entries()) {
        expect(at).toBeGreaterThanOrEqual(0)
        expect(at).toBeLessThanOrEqual(1)
        if (i > 0) expect(at).toBeGreaterThan(places[i - 1] ?? 1)
      }
      for (const stop of stops) expect(time(place(stop))).toBeCloseTo(stop, 3)
    }),
  )
})

test('before the first and after the last time there is the edge', () => {
  const { place, time } = makeScale([100, 200], 1000)
  expect([time(-1), time(0), time(1), time(2)]).toEqual([0, 0, 200, 200])
  expect([place(-5), place(9999)]).toEqual([place(0), place(200)])
})

test('a long wait is cut short, and said to be; a short one is as long as it is', () => {
  const { place, cuts } = makeScale([100, 200, 60_000, 60_100], 100)
  expect(cuts).toEqual([{ from: 200, until: 60_000 }])
  expect(place(60_000) - place(200)).toBeCloseTo(place(200) - place(100), 9)
})

test('ticks stand apart, those that are wanted first', () => {
  const { place, ticks } = makeScale([10, 20, 500, 510, 1000], 2000, [510])
  expect(ticks).toContain(510)
  expect(ticks).not.toContain(500)
  for (const [i, tick] of ticks.entries())
    if (i > 0) expect(place(tick) - place(ticks[i - 1] ?? 0)).toBeGreaterThan(0.14)
})

test.each([...SCENES.keys()])(
  'in the scene %s all that is told has a mark, and messages go forward in time',
  (name) => {
    const { result } = playSetup(setUpScene(name))
    const told = tellEvents(result)
    const { marks, messages, moments, scale } = drawRun(result, told)
    expect(marks).toHaveLength(told.length)
    for (const { from, to } of messages) {
      expect(to.at).toBeGreaterThanOrEqual(from.at)
      expect(to.region).not.toBe(from.region)
    }
    expect(moments.map(scale.place)).toEqual([...moments.map(scale.place)].sort((a, b) => a - b))
  },
)

test('a write, its copy, a copy that gives way, a read and a refusal look different', () => {
  const shapes = (name: string) => {
    const { result } = playSetup(setUpScene(name))
    return new Set(drawRun(result, tellEvents(result)).marks.map(({ shape }) => shape))
  }
  expect(shapes('two-emails')).toEqual(new Set(['done', 'arrived', 'lost', 'read']))
  expect([...shapes('strong-conflict')]).toEqual(expect.arrayContaining(['proposed', 'refused', 'other']))
})

test('a region that is away and comes back, or does not, is away on its lane', () => {
  const away = (name: string) => {
    const { result } = playSetup(setUpScene(name))
    return drawRun(result, tellEvents(result)).away
  }
  expect(away('a-region-disappears')).toEqual([{ region: 0, from: 10_000, until: 60_000 }])
  expect(away('aurora-failover')[0]?.until).toBeLessThan(Number.POSITIVE_INFINITY)
})
