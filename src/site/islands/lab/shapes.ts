import type { Shape } from './picture.ts'

/** How each kind of event is drawn, around its place: told apart by shape as well as by colour. */
export const SHAPES: Readonly<Record<Shape, string>> = {
  done: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z',
  proposed: 'M0-8L8 0L0 8L-8 0Z',
  arrived: 'M-7-6H7L0 7Z',
  lost: 'M-6-6L6 6M6-6L-6 6',
  read: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z',
  refused: 'M-7-7H7V7H-7ZM0-4V1M0 3.5V4',
  other: 'M-3-3H3V3H-3Z',
}
