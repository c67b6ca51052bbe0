import { expect, test } from 'vitest'
import { type Operation, printOperation } from '../../../src/replication/index.ts'
import { printChange, printImage } from '../../../src/replication/print/print-item.ts'

test('a change is said as what it asks for', () => {
  expect(
    printChange({
      kind: 'put',
      attributes: new Map([
        ['name', 'Ada'],
        ['town', 'Linz'],
      ]),
    }),
  ).toBe('put name=Ada town=Linz')
  expect(printChange({ kind: 'put', attributes: new Map() })).toBe('put')
  expect(printChange({ kind: 'update', attributes: new Map([['value', true]]) })).toBe('set true')
  expect(printChange({ kind: 'add', attribute: 'stock', amount: -2 })).toBe('add -2 to stock')
  expect(printChange({ kind: 'include', attribute: 'tags', element: 'red' })).toBe('put red into tags')
  expect(printChange({ kind: 'exclude', attribute: 'tags', element: 'red' })).toBe('take red out of tags')
  expect(printChange({ kind: 'delete' })).toBe('delete')
})

test('an item is said with what it holds, or that it holds nothing, or that there is none', () => {
  expect(printImage('cart', new Map([['lines', ['red\u0000tag', 'blue']]]))).toBe('cart: lines={red, blue}')
  expect(printImage('cart', new Map())).toBe('cart: no attributes')
  expect(printImage('cart', undefined)).toBe('cart: no such item')
})

test('an operation is said in words, a strong read as one', () => {
  const base = { at: 0, region: 0 }
  const read = { ...base, kind: 'read', items: ['cart', 'stock'], strong: false } as unknown as Operation
  const write = {
    ...base,
    kind: 'write',
    writes: [
      { item: 'cart', change: { kind: 'delete' } },
      { item: 'stock', change: { kind: 'add', attribute: 'left', amount: 1 } },
    ],
  } as unknown as Operation
  expect(printOperation(read)).toBe('read cart, stock')
  expect(printOperation({ ...read, strong: true } as Operation)).toBe('strong read of cart, stock')
  expect(printOperation(write)).toBe('cart: delete; stock: add 1 to left')
})
