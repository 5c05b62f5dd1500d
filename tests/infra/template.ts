import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
})
type Resource = z.infer<typeof Resource>

const Template = z.object({ Resources: z.record(z.string(), Resource) })
/** A stage's template, as CloudFormation would be given it. */
export type Template = z.infer<typeof Template>

const Synthesised = z.union([
  z.object({ demo: Template, china: Template, changed: Template }),
  z.object({ failed: z.string() }),
])

const read = () => {
  const text = readFileSync(join(__dirname, '../output/cloud.json'), 'utf8')
  const found = Synthesised.parse(JSON.parse(text))
  if ('failed' in found) throw new Error(found.failed)
  return found
}

/** What set-up synthesised: both stages, and the first once its session secret was changed. */
export const templates = read()

/** A template's resources of one type, by their names in it. */
export const resources = ({ Resources }: Template, type: string): Record<string, Resource> =>
  Object.fromEntries(Object.entries(Resources).filter(([, { Type }]) => Type === type))

/** The one resource of a type whose name in the template begins so. */
export const resource = (template: Template, type: string, begins = ''): Resource => {
  const found = Object.entries(resources(template, type)).filter(([name]) => name.startsWith(begins))
  const [only, ...others] = found
  if (!only || others.length > 0) throw new Error(`${found.length} of ${type} ${begins}`)
  return only[1]
}

const Statement = z.object({
  Action: z.union([z.string(), z.array(z.string())]).transform((action) => [action].flat()),
  Resource: z.unknown(),
})
const Policy = z.object({ PolicyDocument: z.object({ Statement: z.array(Statement) }) })

/** What a role may do, as statements; of a role's own policies only. */
export const statementsOf = (template: Template, role: string) =>
  Object.entries(resources(template, 'AWS::IAM::Policy'))
    .filter(([name]) => name.startsWith(`${role}DefaultPolicy`))
    .flatMap(([, { Properties }]) => Policy.parse(Properties).PolicyDocument.Statement)
