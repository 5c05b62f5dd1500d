import { contract } from '@lianxin/shared/contract'
import { Validator } from '@seriousme/openapi-schema-validator'
import { openApi } from '../../../functions/src/http/openapi'

const document = openApi(contract)

test('the description is valid OpenAPI 3.1', async () => {
  const validator = new Validator()
  expect(await validator.validate(structuredClone(document))).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
})

test('the validator would find a fault', async () => {
  const broken = { ...structuredClone(document), paths: { '/x': { get: { responses: 'none' } } } }
  expect((await new Validator().validate(broken)).valid).toBe(false)
})

test('the description lists every endpoint of the contract by its name and nothing else', () => {
  const listed = Object.values(Object(document.paths)).flatMap((methods) =>
    Object.values(Object(methods)).map((operation) => Object(operation).operationId),
  )
  expect(listed.sort()).toEqual(Object.keys(contract).sort())
})

test('the parameters of a path are required and are not asked for again in the body', () => {
  const { parameters, requestBody } = Object(document.paths)['/api/needs/{id}/moves'].post
  expect(parameters).toMatchObject([{ name: 'id', in: 'path', required: true }])
  const { properties, required } = requestBody.content['application/json'].schema
  expect(Object.keys(properties)).toEqual(['key', 'version', 'act', 'code'])
  expect(required).toEqual(['key', 'version', 'act'])
})
