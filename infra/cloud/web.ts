import { Fn, type Stack } from 'aws-cdk-lib'
import type { CfnApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { CfnCloudFrontOriginAccessIdentity, CfnDistribution, CfnOriginAccessControl } from 'aws-cdk-lib/aws-cloudfront'
import { CanonicalUserPrincipal, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { behaviours, defaultBehaviour } from './behaviours'
import { isChina, type Settings } from './settings'

type Parts = { settings: Settings; api: CfnApi; bucket: Bucket; edgeKey: string }

/**
 * One address for everything: pages, boards and calls go to the API, files to the bucket. It is written in the older
 * form, without policies and functions, because China's CloudFront refuses those (ADR 16); so both partitions have one.
 */
export const distributionOf = (stack: Stack, { settings, api, bucket, edgeKey }: Parts): CfnDistribution => {
  const access = isChina(settings.region) ? identityAccess(stack, bucket) : controlAccess(stack)
  const distribution = new CfnDistribution(stack, 'Distribution', {
    distributionConfig: {
      enabled: true,
      comment: `lianxin ${settings.stage}`,
      aliases: [settings.host],
      httpVersion: isChina(settings.region) ? 'http2' : 'http2and3',
      ipv6Enabled: !isChina(settings.region),
      viewerCertificate: certificateOf(settings),
      origins: [
        {
          id: 'api',
          domainName: Fn.join('.', [api.ref, 'execute-api', stack.region, stack.urlSuffix]),
          customOriginConfig: { originProtocolPolicy: 'https-only', originSslProtocols: ['TLSv1.2'] },
          // By it the server knows that the visitor's address was written by the CDN and not by the visitor.
          originCustomHeaders: [{ headerName: 'x-edge-key', headerValue: edgeKey }],
        },
        { id: 'files', domainName: bucket.bucketRegionalDomainName, ...access },
      ],
      defaultCacheBehavior: defaultBehaviour,
      cacheBehaviors: [...behaviours],
    },
  })
  if (!isChina(settings.region)) allowDistribution(stack, bucket, distribution)
  return distribution
}

const certificateOf = ({ certificate }: Settings): CfnDistribution.ViewerCertificateProperty => ({
  sslSupportMethod: 'sni-only',
  minimumProtocolVersion: 'TLSv1.2_2021',
  ...(certificate.in === 'acm' ? { acmCertificateArn: certificate.arn } : { iamCertificateId: certificate.id }),
})

// CloudFormation in China does not know the type of the newer form.
const identityAccess = (stack: Stack, bucket: Bucket) => {
  const identity = new CfnCloudFrontOriginAccessIdentity(stack, 'Identity', {
    cloudFrontOriginAccessIdentityConfig: { comment: 'reads the files of the web page' },
  })
  bucket.addToResourcePolicy(
    new PolicyStatement({
      actions: ['s3:GetObject'],
      resources: [bucket.arnForObjects('*')],
      principals: [new CanonicalUserPrincipal(identity.attrS3CanonicalUserId)],
    }),
  )
  return { s3OriginConfig: { originAccessIdentity: `origin-access-identity/cloudfront/${identity.ref}` } }
}

const controlAccess = (stack: Stack) => {
  const control = new CfnOriginAccessControl(stack, 'Access', {
    originAccessControlConfig: {
      name: `${stack.stackName}-files`,
      originAccessControlOriginType: 's3',
      signingBehavior: 'always',
      signingProtocol: 'sigv4',
    },
  })
  return { s3OriginConfig: { originAccessIdentity: '' }, originAccessControlId: control.attrId }
}

const allowDistribution = (stack: Stack, bucket: Bucket, distribution: CfnDistribution): void => {
  const arn = stack.formatArn({
    service: 'cloudfront',
    region: '',
    resource: 'distribution',
    resourceName: distribution.attrId,
  })
  bucket.addToResourcePolicy(
    new PolicyStatement({
      actions: ['s3:GetObject'],
      resources: [bucket.arnForObjects('*')],
      principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
      conditions: { StringEquals: { 'AWS:SourceArn': arn } },
    }),
  )
}
