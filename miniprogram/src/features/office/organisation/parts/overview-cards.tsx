import { View } from '@tarojs/components'
import { open } from '../../../../links'
import { a11y } from '../../../../ui/a11y'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { Press } from '../../../../ui/press'
import { Row } from '../../../../ui/row'
import { PlacesCard } from '../../place-desk/parts/places-card'
import { type Overview, useMayArrange } from '../use-organisation'
import { JobProgress } from './job-progress'
import './organisation.css'

/** What is not as it should be first, each leading to its list; then where everything is kept. */
export const OverviewCards = ({ overview }: { overview: Overview }) => (
  <View>
    <Unassigned count={overview.unassigned} />
    {overview.jobs.length > 0 && (
      <Card className="stack">
        <Heading>正在办</Heading>
        {overview.jobs.map((job) => (
          <JobProgress key={job.id} first={job} />
        ))}
      </Card>
    )}
    <View className="counts">
      <View>
        <Holes holes={overview.holes} />
        <MovedOut count={overview.movedOut} />
      </View>
      <View>
        <Boards {...overview} />
        <PlacesCard />
      </View>
    </View>
    <Places />
  </View>
)

const Unassigned = ({ count }: { count: number }) => (
  <Card tone={count === 0 ? 'good' : 'late'}>
    <Press role="link" onPress={() => open('units', { show: 'unassigned' })}>
      <Heading>没人联系的单位</Heading>
      <View className={count === 0 ? 'count-none good' : 'count-none late'}>{count}</View>
      <View>{count === 0 ? '每个单位都有人联系。' : '这里应该是 0。点开，给它们定联系人。'}</View>
    </Press>
  </Card>
)

const Holes = ({ holes }: Pick<Overview, 'holes'>) => (
  <Card>
    <Heading>缺人的片区和部室</Heading>
    {holes.length === 0 && <View className="good">没有缺人的。</View>}
    {holes.map(({ kind, id, name }) => (
      <Row key={`${kind}${id}`} onPress={() => open('structure', { tab: kind === 'area' ? 'areas' : 'bodies', id })}>
        <View className="late">{name}</View>
      </Row>
    ))}
  </Card>
)

const MovedOut = ({ count }: { count: number }) => (
  <Card>
    <Row onPress={() => open('units', { show: 'moved_out' })}>{`已迁出的单位 ${count} 家`}</Row>
  </Card>
)

const Boards = ({ boards, outdated, silent, reported }: Overview) => (
  <Card>
    <Heading>{`公示牌（共 ${boards} 块）`}</Heading>
    <Count words="有人报修" count={reported} onPress={() => open('signs', { filter: 'reported' })} />
    <Count words="要重印" count={outdated} onPress={() => open('signs', { filter: 'reprint' })} />
    <Count words="90天没人扫" count={silent} onPress={() => open('signs', { filter: 'silent' })} />
  </Card>
)

const Count = ({ words, count, onPress }: { words: string; count: number; onPress: () => void }) => (
  <Row onPress={onPress}>
    <View className="count">
      <View>{words}</View>
      <View className={count === 0 ? 'good' : 'strong soon'}>{count === 0 ? '没有' : `${count} 块`}</View>
    </View>
  </Row>
)

/** Where everything is kept; on a desk the menu leads there. */
const Places = () => {
  const mayArrange = useMayArrange()
  return (
    <Card className="organisation-places">
      <View {...a11y({ role: 'group', label: '去哪里' })}>
        <Row onPress={() => open('structure', {})}>片区部室</Row>
        <Row onPress={() => open('units', {})}>单位</Row>
        <Row onPress={() => open('roster', {})}>干部</Row>
        <Row onPress={() => open('signs', {})}>公示牌</Row>
        <Row onPress={() => open('placeDesk', {})}>服务阵地</Row>
        {mayArrange && <Row onPress={() => open('audit', {})}>操作记录</Row>}
      </View>
    </Card>
  )
}
