import { useState } from 'react'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Choice } from '../../../../ui/choice'
import { Heading } from '../../../../ui/heading'
import type { Colleagues } from '../hooks'

type Props = { told: Colleagues; substitute: string | undefined; onChoose: (id: string) => void }

/** So many stand there at once; the rest one asks for. */
const MOST = 3

/** Who stands in: the usual person first, and chosen already. */
export const AbsenceSubstitute = ({ told: { colleagues, usual }, substitute, onChoose }: Props) => {
  const [isAll, setAll] = useState(false)
  const ordered = [...colleagues].sort((a, b) => Number(b.id === usual) - Number(a.id === usual))
  const shown = ordered.filter(({ id }, at) => isAll || at < MOST || id === substitute)
  return (
    <Card className="stack">
      <Heading>谁来顶班？</Heading>
      <Choice
        label="谁来顶班"
        options={shown.map(({ id, name, title }) => ({
          value: id,
          words: name,
          more: id === usual ? `${title} · 平时由这位顶` : title,
        }))}
        value={substitute}
        onChoose={onChoose}
      />
      {shown.length < ordered.length && (
        <Button kind="plain" words={`看全部 ${ordered.length} 个人`} onPress={() => setAll(true)} />
      )}
    </Card>
  )
}
