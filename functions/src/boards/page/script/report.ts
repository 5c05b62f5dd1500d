import type { CardView } from '@lianxin/shared/boards/schema'
import { openSession, post } from './session'

/** One tap on 电话打不通 or 牌子坏了 is sent at once, and the answer stands below it. */
export const takeReports = (place: HTMLElement, board: string): void => {
  const said = place.querySelector('[role=status]')
  place.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('[data-report]') : null
    if (!link || !said) return
    event.preventDefault()
    said.textContent = '正在发……'
    void report(board, link.getAttribute('data-report') ?? '').then(
      (words) => {
        said.textContent = words
      },
      () => {
        said.textContent = '没发出去，有网时再点一次。急事请打 12351。'
      },
    )
  })
}

const report = async (board: string, kind: string): Promise<string> => {
  const { token } = await openSession()
  const reply = await post(`/api/boards/${board}/reports`, { kind }, token)
  if (!reply.ok) return (await refusalOf(reply)).error.message
  if (kind === 'damaged') return '谢谢您说一声，工会的人会来看这块牌子。'
  const { rungs }: CardView = await reply.json()
  const [first] = rungs
  const number = first && (first.mobile ?? first.landline)
  return `谢谢您说一声，工会的人会去核对电话。核对好以前，请先找${first?.name ?? '工会'}${number ? ` ${number}` : ''}。`
}

const refusalOf = async (reply: Response): Promise<{ error: { message: string } }> => reply.json()
