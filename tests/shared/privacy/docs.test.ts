import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { retention } from '@lianxin/shared/privacy/retention'

const guide = readFileSync(join(__dirname, '../../../docs/privacy.md'), 'utf8')

/** What the guide's table and WeChat's text say of each kind. */
const said: Record<keyof typeof retention, readonly string[]> = {
  words: ['3 years after the end', '诉求办结后3年'],
  photos: ['180 days after the end', '照片办结后180天'],
  calls: ['| 90 days |', '电话接通记录90天'],
  notices: ['| 180 days |', '消息180天'],
  audit: ['| 5 years |'],
  signIns: ['| 30 days, 1 day |'],
  counters: ['| 1 day |'],
}
const numberOf = (text: string): number[] => [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits))

const kinds: (keyof typeof retention)[] = ['words', 'photos', 'calls', 'notices', 'audit', 'signIns', 'counters']

test.each(kinds)('the guide says of %s what the job does', (kind) => {
  const { days } = retention[kind]
  for (const sentence of said[kind]) {
    expect(guide).toContain(sentence)
    expect(numberOf(sentence)[0]).toBe(days % 365 === 0 ? days / 365 : days)
  }
})
