import type { Endpoint } from '@lianxin/shared/api'
import { isRefusalCode } from '@lianxin/shared/errors'
import * as z from 'zod'
import { methodAndPath } from './mount'

/** The document's form: OpenAPI 3.1 takes JSON Schema 2020-12 as it is. */
type Json = { [key: string]: unknown }
type Named = Readonly<Record<string, Endpoint>>

/** The contract as an OpenAPI 3.1 document, for anyone who connects another system. */
export const openApi = (contract: Named): Json => ({
  openapi: '3.1.0',
  info: { title: '连心牌 Lianxin', version: '1.0.0' },
  paths: pathsOf(contract),
  components: {
    securitySchemes: { session: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    schemas: { Error: z.toJSONSchema(ErrorReply, { io: 'output' }) },
  },
})

const ErrorReply = z.object({
  error: z.object({
    code: z.string().refine(isRefusalCode).describe('Stable code'),
    message: z.string().describe('The sentence to show, in Chinese'),
    requestId: z.string(),
    fields: z
      .record(z.string(), z.string())
      .optional()
      .describe('Dotted path of each input at fault, with its sentence'),
    current: z.unknown().optional().describe('What changed meanwhile'),
  }),
})

const pathsOf = (contract: Named): Json => {
  const paths: { [path: string]: Json } = {}
  for (const [name, endpoint] of Object.entries(contract)) {
    const [method, pattern] = methodAndPath(endpoint.path)
    const path = pattern.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [method.toLowerCase()]: { operationId: name, ...operationOf(endpoint, pattern) } }
  }
  return paths
}

const operationOf = (endpoint: Endpoint, pattern: string): Json => {
  const inPath = [...pattern.matchAll(/:(\w+)/g)].map((match) => match[1])
  const input = z.toJSONSchema(endpoint.input, { io: 'input', unrepresentable: 'any' })
  const fields = Object.entries(input.properties ?? {})
  const params = fields.filter(([name]) => inPath.includes(name) || endpoint.path.startsWith('GET'))
  return {
    summary: endpoint.summary,
    security: endpoint.session === 'required' ? [{ session: [] }] : [],
    parameters: params.map(([name, schema]) => ({
      name,
      in: inPath.includes(name) ? 'path' : 'query',
      required: inPath.includes(name) || (input.required?.includes(name) ?? false),
      schema,
    })),
    ...(endpoint.path.startsWith('POST') ? { requestBody: bodyOf(input, inPath) } : {}),
    responses: {
      '200': { description: 'Done', content: json(z.toJSONSchema(endpoint.output, { unrepresentable: 'any' })) },
      default: { description: 'Refused', content: json({ $ref: '#/components/schemas/Error' }) },
    },
  }
}

const bodyOf = ({ $schema, properties, required, ...rest }: z.core.JSONSchema.BaseSchema, inPath: unknown[]): Json => ({
  required: true,
  content: json({
    ...rest,
    ...(properties
      ? { properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !inPath.includes(name))) }
      : {}),
    ...(required ? { required: required.filter((name) => !inPath.includes(name)) } : {}),
  }),
})

const json = (schema: Json): Json => ({ 'application/json': { schema } })
