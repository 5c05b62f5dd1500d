import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Key } from 'aws-cdk-lib/aws-kms'
import type { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'

/** What the stores call; nothing scans, and nobody but an administrator alters the table. */
export const TABLE_ACTIONS = [
  'BatchGetItem',
  'BatchWriteItem',
  'ConditionCheckItem',
  'DeleteItem',
  'GetItem',
  'PutItem',
  'Query',
  'UpdateItem',
]

type Parts = { name: string; logs: LogGroup; key: Key; statements: readonly PolicyStatement[] }

/** A function's role: its own log, the key of its variables, and what is said of it. */
export const roleOf = (scope: Construct, { name, logs, key, statements }: Parts): Role => {
  const role = new Role(scope, `${name}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
  role.addToPolicy(allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logs.logGroupArn]))
  role.addToPolicy(allow(['kms:Decrypt'], [key.keyArn]))
  for (const statement of statements) role.addToPolicy(statement)
  return role
}

/** Permits some actions on some resources. */
export const allow = (actions: string[], resources: string[]): PolicyStatement =>
  new PolicyStatement({ effect: Effect.ALLOW, actions, resources })
