import { dayText, momentText, quarterText } from '@lianxin/shared/dates'
import type { ProblemEvent } from '@lianxin/shared/problems/schema'
import type { Step } from '../../../ui/steps'
import { conclusionText } from './words'

type EventOf<M extends ProblemEvent['move']> = Extract<ProblemEvent, { move: M }>
type Told = { sentence: string; lines: string[] }

/** One line of a problem's history, which also tells what somebody else did meanwhile. */
export const stepOf = (event: ProblemEvent): Step => {
  const { sentence, lines } = toldOf(event)
  return { key: String(event.n), when: momentText(event.at), sentence, said: lines.join('\n') || undefined }
}

const told = (sentence: string, ...lines: (string | undefined)[]): Told => ({
  sentence,
  lines: lines.flatMap((line) => (line ? [line] : [])),
})

const toldOf = (event: ProblemEvent): Told => {
  const { name } = event.by
  switch (event.move) {
    case 'enter':
      return told('季度末进入问题清单')
    case 'word':
      return told(`${name}写清楚了这个问题`, ...wordingLines(event))
    case 'correct':
      return told(`${name}更正`, `原因：${event.reason}`, ...wordingLines(event))
    case 'merge':
      return told(`${name}并入一个问题，${event.needs.length} 件诉求归到这里`)
    case 'joined':
      return told(`${name}把它并入另一个问题`)
    case 'split':
      return told(`${name}分出去一个问题，${event.needs.length} 件诉求`)
    case 'parted':
      return told(`${name}把它分出来，单独办`)
    case 'inherit':
      return told(`接着${quarterText(event.quarter)}清单上的问题办${event.plan ? '，方案照旧' : ''}`)
    case 'carry':
      return told(`没有办完，结转到${quarterText(event.to)}的清单`)
    default:
      return workOf(event)
  }
}

type Work = EventOf<
  'plan' | 'approve' | 'decline' | 'instruct' | 'progress' | 'supervise' | 'conclude' | 'settle' | 'finish'
>

const workOf = (event: Work): Told => {
  const { name } = event.by
  switch (event.move) {
    case 'plan':
      return told(`${name}定了方案`, ...planLines(event))
    case 'approve':
      return told(`${name}同意方案`)
    case 'decline':
      return told(`${name}退回方案`, event.words)
    case 'instruct':
      return told(`${name}批示`, event.words)
    case 'progress':
      return told(`${name}写进展`, event.words)
    case 'supervise':
      return told(`${name}督办`, event.words)
    case 'conclude':
      return told(
        `${name}办结：${conclusionText(event.result)}`,
        event.words,
        event.outside && `编号：${event.outside}`,
      )
    case 'settle':
      return told(event.by.as === 'system' ? '涉及的诉求都已办结，自动销号' : `${name}销号`, event.words)
    case 'finish':
      return told('涉及的职工都已告知结果')
  }
}

const wordingLines = ({ title, tried, unsolved }: Pick<EventOf<'word'>, 'title' | 'tried' | 'unsolved'>): string[] => [
  `问题：${title}`,
  `已采取措施：${tried}`,
  `未解决原因：${unsolved}`,
]

const planLines = ({ plan }: EventOf<'plan'>): (string | undefined)[] => [
  plan.measures,
  plan.leader && `责任领导：${plan.leader.name}`,
  `牵头：${plan.lead.name}，责任人：${plan.owner.name}`,
  plan.helpers.length > 0 ? `配合：${plan.helpers.map(({ name }) => name).join('、')}` : undefined,
  `${dayText(plan.due)}前办好`,
]
