import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Key } from 'aws-cdk-lib/aws-kms'
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { roleOf } from './roles'

export type FunctionParts = {
  /** What it is called in the console and in alarms, such as `Api`. */
  name: string
  /** A folder with the bundle, and the bundle's name without its ending. */
  code: { folder: string; entry: string }
  memory: number
  seconds: number
  variables: Record<string, string>
  statements: readonly PolicyStatement[]
}

export type Common = { stack: string; key: Key; logDays: RetentionDays }

/** One function with its own role and its own log, whose group the stack names so that it is not kept for ever. */
export const functionOf = (scope: Construct, { stack, key, logDays }: Common, parts: FunctionParts): LambdaFunction => {
  const { name, code, memory, seconds, variables, statements } = parts
  const logs = new LogGroup(scope, `${name}Log`, {
    logGroupName: `/lianxin/${stack}/${code.entry}`,
    retention: logDays,
    removalPolicy: RemovalPolicy.RETAIN,
  })
  return new LambdaFunction(scope, name, {
    functionName: `${stack}-${code.entry}`,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    code: Code.fromAsset(code.folder),
    handler: `${code.entry}.handler`,
    memorySize: memory,
    timeout: Duration.seconds(seconds),
    environment: variables,
    environmentEncryption: key,
    logGroup: logs,
    role: roleOf(scope, { name, logs, key, statements }),
  })
}
