import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ApiError } from '../../../api/api-error'
import { Age } from '../../../ui/age'
import { Failed } from '../../../ui/failed'
import { Page } from '../../../ui/page'
import { Skeleton } from '../../../ui/skeleton'
import { boardCodeOf } from '../board-code'
import { useBoard } from '../hooks'
import { lastBoard } from '../last-board'
import { CardScreen } from '../parts/card-screen'
import { EnterCode } from '../parts/enter-code'
import { MyLinks } from '../parts/my-links'

const NO_CODE = '扫一扫墙上的公示牌，或者填牌子上的编号。'
const JUNK = '没认出这个码，它不是公示牌的码。再扫一次，或者填牌子上的编号。'

export default function BoardPage() {
  const { params } = useRouter<Record<string, string>>()
  const [entry] = useState(() => entryOf(params))
  const board = useBoard(entry.code)
  return (
    <Page title="联系基层公示牌">
      {entry.code ? <Board board={board} /> : <EnterCode why={entry.why} />}
      <MyLinks />
    </Page>
  )
}

const Board = ({
  board: { data, error, dataUpdatedAt, refetch, isFetching },
}: {
  board: ReturnType<typeof useBoard>
}) => {
  const isUnknown = error instanceof ApiError && (error.code === 'board_unknown' || error.code === 'board_retired')
  if (error && isUnknown) return <EnterCode why={error.message} />
  if (data)
    return (
      <>
        <Age at={dataUpdatedAt} now={Date.now()} isOffline={error !== null} />
        <CardScreen card={data} />
      </>
    )
  if (error)
    return <Failed words={`${error.message}急事请打 12351。`} onRetry={() => void refetch()} isBusy={isFetching} />
  return <Skeleton cards={1} />
}

const entryOf = (params: Readonly<Record<string, string | undefined>>): { code: string | undefined; why: string } => {
  const wasGiven = Boolean(params.code || params.scene || params.q)
  return { code: wasGiven ? boardCodeOf(params) : lastBoard(), why: wasGiven ? JUNK : NO_CODE }
}
