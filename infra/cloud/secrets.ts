import { RemovalPolicy, SecretValue } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'

/** Made by the first deployment and never seen by anybody. */
const OWN = ['SESSION_SECRET', 'QUERY_CODE_SECRET', 'EDGE_KEY']
/** Given by WeChat's console and put into one secret by hand, before the first deployment. */
export const GIVEN = ['WECHAT_APP_SECRET', 'WECHAT_PUSH_TOKEN', 'WECHAT_PUSH_AES_KEY']

/** Values by the name of their variable, each a reference that CloudFormation resolves while it deploys. */
export type Secrets = Readonly<Record<string, SecretValue>>

/** Encrypts what the functions are started with, and the alarms: whoever may look at a function sees no secret. */
export const ownKey = (scope: Construct): Key => {
  const key = new Key(scope, 'Key', { enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN })
  key.addToResourcePolicy(
    new PolicyStatement({
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: ['*'],
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
    }),
  )
  return key
}

/** The secret a person fills, a JSON object of what WeChat gives. */
export const givenSecretName = (stack: string): string => `${stack}/wechat`

/** Every secret by its variable; no template holds a value. */
export const secretsOf = (scope: Construct, stack: string, sessionSecretChanged: boolean): Secrets => {
  const own = OWN.map((name) => [name, ownSecret(scope, stack, name).secretValue] as const)
  const given = GIVEN.map(
    (name) => [name, SecretValue.secretsManager(givenSecretName(stack), { jsonField: name })] as const,
  )
  const previous = { versionStage: 'AWSPREVIOUS' }
  return {
    ...Object.fromEntries([...own, ...given]),
    ...(sessionSecretChanged
      ? { SESSION_SECRET_PREVIOUS: SecretValue.secretsManager(`${stack}/SESSION_SECRET`, previous) }
      : {}),
  }
}

const ownSecret = (scope: Construct, stack: string, name: string): Secret =>
  new Secret(scope, name, {
    secretName: `${stack}/${name}`,
    generateSecretString: { passwordLength: 48, excludePunctuation: true },
    // The query codes people wrote down are made of one of them: lost, they find nothing any more.
    removalPolicy: RemovalPolicy.RETAIN,
  })
