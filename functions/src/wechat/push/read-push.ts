import * as z from 'zod'

const text = z.union([z.string(), z.number()]).transform(String).optional()
const Line = z.object({ TemplateId: text, SubscribeStatusString: text })
const Verdict = z.object({ suggest: text })

/** What we read of anything WeChat pushes; each kind of event has some of it. */
const Push = z.object({
  Encrypt: text,
  FromUserName: text,
  CreateTime: text,
  MsgId: text,
  Event: text,
  trace_id: text,
  errcode: text,
  result: Verdict.optional(),
  // One line comes alone, several as an array.
  List: z.union([z.array(Line), Line.transform((line) => [line])]).optional(),
})
export type Push = z.infer<typeof Push>

/** Reads a pushed body, JSON or XML as the account chose; undefined when it is neither. */
export const readPush = (body: string): Push | undefined => Push.safeParse(fieldsOf(body)).data

const fieldsOf = (body: string): unknown => {
  if (body.trimStart().startsWith('<')) return fromXml(body)
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const FIELD = /<(\w+)>(?:<!\[CDATA\[([\s\S]*?)\]\]>|([^<]*))<\/\1>/g

// WeChat's XML has no attributes and two things nested: no document type, no entity is read.
const fromXml = (xml: string): unknown => {
  const lines = [...xml.matchAll(/<List>([\s\S]*?)<\/List>/g)].map(([, inner = '']) => flat(inner))
  const all = flat(xml)
  return { ...all, ...(lines.length > 0 ? { List: lines } : {}), ...(all.suggest ? { result: all } : {}) }
}

const flat = (xml: string): Record<string, string> =>
  Object.fromEntries([...xml.matchAll(FIELD)].map(([, name = '', data, plain = '']) => [name, data ?? plain.trim()]))
