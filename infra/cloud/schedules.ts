import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { allow } from './roles'
import { SHANGHAI, TIMETABLE } from './timetable'

/** A call that could not even be handed over is tried for so long: of the sweep the next minute's is as good. */
const TRIED_S = { sweep: 60, other: 3600 }

type Parts = { stack: string; target: LambdaFunction; failed: Queue }

/** The timetable. `time` is the time it was due, not the time it came, so that a late close still decides as of 24:00. */
export const schedules = (scope: Construct, { stack, target, failed }: Parts): void => {
  const role = new Role(scope, 'SchedulesRole', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') })
  role.addToPolicy(allow(['lambda:InvokeFunction'], [target.functionArn]))
  role.addToPolicy(allow(['sqs:SendMessage'], [failed.queueArn]))
  for (const { name, job, expression } of TIMETABLE) {
    const schedule = new CfnSchedule(scope, `Schedule-${name}`, {
      name: `${stack}-${name}`,
      scheduleExpression: expression,
      scheduleExpressionTimezone: SHANGHAI,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: target.functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify({ job, time: '<aws.scheduler.scheduled-time>' }),
        deadLetterConfig: { arn: failed.queueArn },
        retryPolicy: {
          maximumEventAgeInSeconds: job === 'sweep' ? TRIED_S.sweep : TRIED_S.other,
          maximumRetryAttempts: job === 'sweep' ? 1 : 10,
        },
      },
    })
    schedule.node.addDependency(role)
  }
}
