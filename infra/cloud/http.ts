import { RemovalPolicy, type Stack } from 'aws-cdk-lib'
import { CfnApi, CfnIntegration, CfnRoute, CfnStage } from 'aws-cdk-lib/aws-apigatewayv2'
import { CfnPermission, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs'
import { type GatewayRoute, ROUTES } from './routes'
import type { Settings } from './settings'

type Parts = {
  name: string
  rates: Settings['rates']
  logDays: RetentionDays
  answers: Record<GatewayRoute['answers'], LambdaFunction>
}

/** The HTTP API before the functions; its log says which route, never which address: those name boards and needs. */
export const httpApi = (stack: Stack, { name, rates, logDays, answers }: Parts): CfnApi => {
  const api = new CfnApi(stack, 'Http', { name, protocolType: 'HTTP' })
  const integrations = {
    api: integrationOf(stack, api, { name: 'Api', answering: answers.api }),
    office: integrationOf(stack, api, { name: 'Office', answering: answers.office }),
    page: integrationOf(stack, api, { name: 'Page', answering: answers.page }),
    wechat: integrationOf(stack, api, { name: 'Wechat', answering: answers.wechat }),
  }
  const routes = ROUTES.map(
    ({ key, answers }, at) =>
      new CfnRoute(stack, `Route${at}`, {
        apiId: api.ref,
        routeKey: key,
        authorizationType: 'NONE',
        target: `integrations/${integrations[answers].ref}`,
      }),
  )
  const logs = new LogGroup(stack, 'HttpLog', {
    logGroupName: `/lianxin/${name}/http`,
    retention: logDays,
    removalPolicy: RemovalPolicy.RETAIN,
  })
  const stage = new CfnStage(stack, 'HttpStage', {
    apiId: api.ref,
    stageName: '$default',
    autoDeploy: true,
    accessLogSettings: { destinationArn: logs.logGroupArn, format: ACCESS_LOG },
    defaultRouteSettings: { throttlingRateLimit: rates.read.rate, throttlingBurstLimit: rates.read.burst },
    routeSettings: Object.fromEntries(
      ROUTES.map(({ key, rate }) => [
        key,
        { ThrottlingRateLimit: rates[rate].rate, ThrottlingBurstLimit: rates[rate].burst },
      ]),
    ),
  })
  // A stage can name a route's settings only once there is the route.
  for (const route of routes) stage.addResourceDependency(route)
  return api
}

const ACCESS_LOG = JSON.stringify({
  requestId: '$context.requestId',
  at: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  bytes: '$context.responseLength',
  ms: '$context.responseLatency',
  error: '$context.error.responseType',
})

const integrationOf = (stack: Stack, api: CfnApi, { name, answering }: { name: string; answering: LambdaFunction }) => {
  new CfnPermission(stack, `${name}Permission`, {
    action: 'lambda:InvokeFunction',
    functionName: answering.functionArn,
    principal: 'apigateway.amazonaws.com',
    sourceArn: stack.formatArn({ service: 'execute-api', resource: api.ref, resourceName: '*' }),
  })
  return new CfnIntegration(stack, `${name}Integration`, {
    apiId: api.ref,
    integrationType: 'AWS_PROXY',
    integrationUri: answering.functionArn,
    payloadFormatVersion: '2.0',
  })
}
