import { type Stack, Validations } from 'aws-cdk-lib'
import { isChina } from './settings'

type Acknowledgement = {
  /** Without it the whole stack; else whichever construct's name begins so. */
  at?: string
  rules: readonly string[]
  reason: string
  /** Only there. */
  inChina?: true
}

/** What cdk-nag asks for and this system leaves out, each with its reason. */
export const ACKNOWLEDGED: readonly Acknowledgement[] = [
  {
    rules: ['AwsSolutions-SMG4'],
    reason:
      'Sessions: rotated by hand, the one before stays valid while its sessions last. Query codes: never, people wrote them down.',
  },
  {
    rules: ['AwsSolutions-S1'],
    reason:
      'A log of every photo seen would itself be a record of who had trouble; the API logs routes without addresses.',
  },
  {
    rules: ['AwsSolutions-CFR3'],
    reason: "Its log would hold visitors' addresses beside the boards they scanned.",
  },
  { rules: ['AwsSolutions-CFR1'], reason: 'A worker may look from anywhere.' },
  {
    rules: ['AwsSolutions-CFR2'],
    reason:
      'Rates at the gateway and counters in the table do what is needed; a firewall can be put before it (docs/deploy.md).',
  },
  {
    rules: ['AwsSolutions-APIG4'],
    reason:
      'Boards are public. Everything else asks for a session the server itself signs and checks (docs/adr/0013-sign-in.md).',
  },
  {
    rules: ['AwsSolutions-CFR7'],
    inChina: true,
    reason: 'CloudFormation in China does not know an origin access control; an identity does the same there.',
  },
  { rules: ['AwsSolutions-SQS3'], reason: 'These are the queues for what failed.' },
  {
    at: 'ApiRole',
    rules: photoRules('AwsSolutions-IAM5'),
    reason: 'Photos have random names; the role reaches the two folders they lie in and no other.',
  },
  {
    at: 'OnStreamRole',
    rules: photoRules('AwsSolutions-IAM5'),
    reason: 'The same two folders, for WeChat to check photos and for whoever asks to be forgotten.',
  },
  {
    at: 'OnScheduleRole',
    rules: photoRules('AwsSolutions-IAM5'),
    reason: 'The same two folders, to take away what nobody needs.',
  },
  {
    at: 'Custom::CDKBucketDeployment',
    rules: [
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
      'AwsSolutions-IAM5[Action::s3:GetObject*]',
      'AwsSolutions-IAM5[Action::s3:GetBucket*]',
      'AwsSolutions-IAM5[Action::s3:List*]',
      'AwsSolutions-IAM5[Action::s3:DeleteObject*]',
      'AwsSolutions-IAM5[Action::s3:Abort*]',
      'AwsSolutions-IAM5[Resource::*]',
      'AwsSolutions-IAM5[Resource::<Web3C8945DB.Arn>/*]',
      'AwsSolutions-L1',
    ],
    reason: "CDK's own helper, which runs while a deployment puts the built page into its bucket and at no other time.",
  },
]

function photoRules(rule: string): string[] {
  return ['raw', 'photos'].map((folder) => `${rule}[Resource::<PhotosB9552D0D.Arn>/${folder}/*]`)
}

/** Says so where cdk-nag looks for it. */
export const acknowledge = (stack: Stack): void => {
  // The bucket of a bootstrapped account has the account's name, which an acknowledgement has to repeat.
  const assets = `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-${stack.account}-${stack.region}/*]`
  for (const { at, rules, reason, inChina } of ACKNOWLEDGED) {
    if (inChina && !isChina(stack.region)) continue
    const where = at === undefined ? [stack] : stack.node.children.filter(({ node }) => node.id.startsWith(at))
    const all = at?.startsWith('Custom') ? [...rules, assets] : rules
    for (const one of where)
      Validations.of(one).acknowledge(...all.map((rule) => ({ id: `AwsSolutions::${rule}`, reason })))
  }
}
