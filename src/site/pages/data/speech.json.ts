import type { APIRoute } from 'astro'
import { awsSpeech } from '../../../book/index.ts'

/** How texts speak of our prices and facts, for the checker in the playground. */
export const GET: APIRoute = () => Response.json(awsSpeech)
