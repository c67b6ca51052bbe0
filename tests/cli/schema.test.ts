import { expect, test } from 'vitest'
import { run } from '../../src/cli/schema.ts'
import { fakeIo } from './fake-io.ts'

test.each(['workload', 'bill', 'pack', 'course'])('the schema of a %s is printed as JSON', async (name) => {
  const { io, said } = fakeIo()
  expect(await run([name], io)).toBe(0)
  expect(JSON.parse(said.out)).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
  })
})

test('the schema of a bill lists the names of its lines', async () => {
  const { io, said } = fakeIo()
  await run(['bill'], io)
  expect(said.out).toContain('"const": "application-writes"')
})

test('the schema of a pack says what each day of a record means', async () => {
  const { io, said } = fakeIo()
  await run(['pack'], io)
  const price = JSON.parse(said.out).properties.prices.items
  expect(price.properties.checked.description).toBe(
    'The day on which somebody last saw that it holds. Age counts from here',
  )
  expect(price.required).toEqual(expect.arrayContaining(['source', 'published', 'checked', 'review', 'amount']))
})

test('an unknown schema is refused with the nearest name and the list', async () => {
  await expect(run(['workloads'], fakeIo().io)).rejects.toThrow('no schema "workloads"; did you mean workload?')
  await expect(run([], fakeIo().io)).rejects.toThrow('schemas: workload, bill')
  await expect(run(['bill', 'more'], fakeIo().io)).rejects.toThrow('schemas:')
})
