import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import type { CodeFolders } from './code'
import type { Settings } from './settings'
import { lianxinStack } from './stack'

/** One stage's app, held against cdk-nag's rules; `outdir` is where its assembly goes. */
export const cloudApp = (settings: Settings, code: CodeFolders, outdir?: string): App => {
  const app = new App({
    ...(outdir ? { outdir } : {}),
    analyticsReporting: false,
    // Nothing is bundled while synthesising: what is deployed is what `npm run build` made and the bench measured.
    postCliContext: { 'aws:cdk:bundling-stacks': [] },
  })
  lianxinStack(app, settings, code)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return app
}
