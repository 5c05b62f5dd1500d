import { boardsOf } from '../../functions/src/local/demo/boards'
import { approver, clerk, members } from '../../functions/src/local/demo/officers'
import { personas } from '../../functions/src/local/demo/personas'

const boards = boardsOf('2026-11-20')
const officers = boards.flatMap((board) => board.officers)
const people = [clerk, approver, ...Object.values(members).flat()]

/** What only the demo and the local system know: names, ids, codes, numbers, addresses. */
const demo = [
  '/local/',
  'persona-',
  'lianxin.persona',
  'dynoxide',
  'union.example',
  '010-5550-',
  '139-0000-',
  ...boards.map(({ code }) => code),
  ...[...officers, ...people].flatMap(({ id, name }) => [id, name ?? id]),
  ...personas.flatMap(({ label, person }) => [label, person.id]),
]

/** What a key, a token or somebody's machine looks like. */
const secrets = [
  /\b(AKIA|ASIA)[0-9A-Z]{16}\b/,
  /-----BEGIN [A-Z ]*PRIVATE KEY/,
  /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\./,
  /_authToken|npm_[A-Za-z0-9]{36}|\bgh[pousr]_[A-Za-z0-9]{36}/,
  /(secret|password)["']?\s*[:=]\s*["'][^"'\s{]{8,}["']/i,
  /(^|["'\s])\/(home|root|Users|work)\//,
]

/** Traces of the demo, of secrets or of the machine in what is sent to phones or run in the cloud. */
export const tracesIn = (built: string): string[] => {
  const text = unescaped(built)
  const found = secrets.flatMap((pattern) => pattern.exec(text)?.[0] ?? [])
  return [...new Set(demo)].filter((trace) => text.includes(trace)).concat(found)
}

// Bundles write Chinese as escapes, in which no name would ever be found.
const unescaped = (text: string): string =>
  text.replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
