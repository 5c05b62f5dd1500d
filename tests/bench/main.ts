import { writeFileSync } from 'node:fs'
import { startEngine } from '../support/engine-process'
import { assignFigures } from './assign'
import { bundleFigures } from './bundles'
import { cardFigures } from './cards'
import { clientFigures } from './client'
import { costFigures } from './cost'
import { type Figure, meets, tableOf } from './figure'
import { handoverFigures } from './handover'
import { importFigures } from './imports'
import { lighthouseFigures } from './lighthouse'
import { noticeFigures } from './notices'
import { pageFigures } from './page'
import { photoFigures } from './photos'
import { placeFigures } from './places'
import { quarterFigures } from './quarter'
import { synthFigures } from './synth'
import { throughputFigures } from './throughput'
import { timerFigures } from './timers'
import { tortureFigures } from './torture'
import { unitFigures } from './units'
import { wechatFigures } from './wechat'

/** Every group of figures by name, so that `npm run bench -- --only units` measures one. */
const groups: Record<string, () => Promise<Figure[]>> = {
  units: unitFigures,
  quarter: quarterFigures,
  notices: noticeFigures,
  timers: timerFigures,
  handover: handoverFigures,
  assign: assignFigures,
  imports: importFigures,
  torture: tortureFigures,
  throughput: throughputFigures,
  cards: cardFigures,
  bundles: bundleFigures,
  client: clientFigures,
  wechat: wechatFigures,
  photos: photoFigures,
  places: placeFigures,
  page: pageFigures,
  lighthouse: lighthouseFigures,
  cost: costFigures,
  synth: synthFigures,
}

const optionOf = (name: string): string | undefined => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}

const measure = async (only: string[] | undefined): Promise<Figure[]> => {
  const figures: Figure[] = []
  for (const [name, figuresOf] of Object.entries(groups)) {
    if (only && !only.includes(name)) continue
    process.stderr.write(`measuring ${name} …\n`)
    figures.push(...(await figuresOf()))
  }
  return figures
}

const report = (figures: readonly Figure[], json: string | undefined): void => {
  const named = Object.fromEntries(figures.map(({ name, value }) => [name, value]))
  if (json) writeFileSync(json, `${JSON.stringify(named, null, 2)}\n`)
  process.stdout.write(`${tableOf(figures)}\n`)
  process.stdout.write(
    `${figures.filter((one) => !meets(one)).length} of ${figures.length} figures missed their target\n`,
  )
}

const main = async (): Promise<void> => {
  const given = process.env.DYNAMODB_ENDPOINT
  const engine = given ? undefined : await startEngine()
  process.env.TEST_DYNAMODB_ENDPOINT = given ?? engine?.endpoint
  try {
    report(await measure(optionOf('--only')?.split(',')), optionOf('--json'))
  } finally {
    engine?.child.kill()
  }
}

void main()
