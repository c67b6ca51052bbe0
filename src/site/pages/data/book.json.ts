import type { APIRoute } from 'astro'
import { awsPack } from '../../../book/index.ts'

/** Our prices and facts, for the pages that reckon in the browser: they fetch them when they need them. */
export const GET: APIRoute = () => Response.json(awsPack)
