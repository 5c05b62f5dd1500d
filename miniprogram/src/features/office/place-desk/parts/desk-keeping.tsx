import type { KeptPlace } from '@lianxin/shared/places/views'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { Cases } from '../../../hosting/parts/cases'
import { Hosts } from '../../../hosting/parts/hosts'
import { Stopped } from '../../../hosting/parts/stopped'
import '../../../hosting/parts/hosting.css'

type Props = { place: KeptPlace; onSaid: (words: string) => void }

/** What a host does with a place, which the office may do as well: reports, what is out of order, who keeps it. */
export const DeskKeeping = ({ place, onSaid }: Props) => (
  <>
    <Cases place={place} onSaid={onSaid} />
    {place.parts.includes('office') && <Stopped place={place} onSaid={onSaid} />}
    {place.parts.includes('office') && !place.removed && (
      <Card className="stack">
        <Heading>管理员</Heading>
        <Hosts place={place} />
      </Card>
    )}
  </>
)
