import * as z from 'zod'
import { readEnv, readPageEnv } from '../../functions/src/env'
import { demo } from '../../infra/cloud/stages/demo'
import { resource, type Template, templates } from './template'

const Variables = z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) })

const variablesOf = (begins: string, template: Template = templates.demo) =>
  Variables.parse(resource(template, 'AWS::Lambda::Function', begins).Properties).Environment.Variables

/** As Lambda gives them: references resolved to texts of their kind's length, and Lambda's own beside them. */
const given = (variables: Record<string, unknown>): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      typeof value === 'string' && !value.startsWith('{{') ? value : 'x'.repeat(43),
    ]),
  ),
  AWS_REGION: 'cn-north-1',
  AWS_ACCESS_KEY_ID: 'invented',
  AWS_SECRET_ACCESS_KEY: 'invented',
  AWS_SESSION_TOKEN: 'invented',
  LAMBDA_TASK_ROOT: '/var/task',
})

const within = <T>(variables: Record<string, string>, act: () => T): T => {
  const before = process.env
  process.env = { ...variables, NODE_ENV: 'test' }
  try {
    return act()
  } finally {
    process.env = before
  }
}

test.each(['ApiF', 'OnStream', 'OnSchedule', 'Wechat'])('%s starts with what the stack gives it', (name) => {
  const env = within(given(variablesOf(name)), readEnv)
  expect(env.PUBLIC_BASE).toBe(`https://${demo.host}`)
  expect(env.WECHAT_BASE).toBe('https://api.weixin.qq.com')
})

test('the page starts with its bucket and no secret', () => {
  const variables = variablesOf('Page')
  expect(Object.keys(variables)).toEqual(['PHOTO_BUCKET'])
  expect(within(given(variables), readPageEnv).LAMBDA_TASK_ROOT).toBe('/var/task')
})

test('no secret stands in the template: each is a reference, and the variables are encrypted with our own key', () => {
  for (const template of [templates.demo, templates.china]) {
    const api = resource(template, 'AWS::Lambda::Function', 'ApiF')
    expect(api.Properties.KmsKeyArn).toBeDefined()
    for (const [name, value] of Object.entries(Variables.parse(api.Properties).Environment.Variables))
      if (/SECRET$|TOKEN$|KEY$/.test(name)) expect(JSON.stringify(value)).toContain('{{resolve:secretsmanager:')
  }
})

test('once the session secret was changed the one before is given as well', () => {
  expect(variablesOf('ApiF')).not.toHaveProperty('SESSION_SECRET_PREVIOUS')
  const changed = variablesOf('ApiF', templates.changed)
  expect(JSON.stringify(changed.SESSION_SECRET_PREVIOUS)).toContain('AWSPREVIOUS')
})
