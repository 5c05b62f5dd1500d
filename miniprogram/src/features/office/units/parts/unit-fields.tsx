import type { District } from '@lianxin/shared/organisation/schema'
import { unitKindWords, unitStatusWords } from '@lianxin/shared/organisation/words'
import { View } from '@tarojs/components'
import { Chips } from '../../../../ui/chips'
import { Field } from '../../../../ui/field'
import { Select } from '../../../../ui/select'
import type { FormErrors, UnitForm } from '../unit-form'

type Props = { form: UnitForm; errors: FormErrors; change: (part: Partial<UnitForm>) => void }
type Texts = { [K in keyof UnitForm]: UnitForm[K] extends string ? K : never }[keyof UnitForm]

const optionsOf = <T extends string>(words: Readonly<Record<T, string>>, order: readonly T[]) =>
  order.map((value) => ({ value, words: words[value] }))

const kinds = optionsOf(unitKindWords, ['enterprise', 'federation', 'park', 'building'])
const statuses = optionsOf(unitStatusWords, ['active', 'moved_out', 'closed'])

const Line = ({
  form,
  errors,
  change,
  at,
  ...rest
}: Props & { at: Texts; label: string; more?: string; max: number }) => (
  <Field {...rest} value={form[at]} error={errors[at]} onChange={(text) => change({ [at]: text })} />
)

type Flag = 'aboveScale' | 'direct' | 'isManagement'
const YES_NO = [
  { value: 'yes', words: '是' },
  { value: 'no', words: '否' },
] as const

const YesNo = ({ form, change, at, label }: Omit<Props, 'errors'> & { at: Flag; label: string }) => (
  <View className="field">
    <View className="label">{label}</View>
    <Chips
      label={label}
      options={YES_NO}
      value={form[at] ? 'yes' : 'no'}
      onChoose={(value) => change({ [at]: value === 'yes' })}
    />
  </View>
)

/** Which unit it is; its number never changes once entered. */
export const UnitFields = ({ isNew, ...props }: Props & { isNew: boolean }) => (
  <>
    {isNew && <Line {...props} at="id" label="单位编号" more="统一社会信用代码，或工会编号" max={30} />}
    <Line {...props} at="name" label="单位名称" max={60} />
    <View className="field">
      <View className="label">类别</View>
      <Chips label="类别" options={kinds} value={props.form.kind} onChoose={(kind) => props.change({ kind })} />
    </View>
    <View className="field">
      <View className="label">情况</View>
      <Chips
        label="情况"
        options={statuses}
        value={props.form.status}
        onChoose={(status) => props.change({ status })}
      />
    </View>
  </>
)

/** What the rules look at first. */
export const SizeFields = (props: Props) => (
  <>
    <Line {...props} at="headcount" label="职工人数" more="可不填" max={10} />
    <YesNo {...props} at="aboveScale" label="规模以上" />
    <Line {...props} at="fee" label="自管会费（元/年）" more="可不填" max={12} />
    <YesNo {...props} at="direct" label="区直属" />
  </>
)

/** Where it is: by it the rules find the area. */
export const WhereFields = ({ district, ...props }: Props & { district: District }) => (
  <>
    <Select
      label="街道"
      none="没有"
      options={district.streets.map(({ id, name }) => ({ value: id, words: name }))}
      value={props.form.street}
      onChoose={(street) => props.change({ street })}
      error={props.errors.street}
    />
    <Line {...props} at="community" label="社区" more="可不填" max={30} />
    <Line {...props} at="address" label="地址" more="可不填" max={80} />
    <Line {...props} at="point" label="经度, 纬度" more="可不填，高德或腾讯地图的" max={40} />
  </>
)

/** The chair of the base union, and what else is worth knowing. */
export const ChairFields = (props: Props) => (
  <>
    <Line {...props} at="chair" label="工会主席" more="第一责任人，可不填" max={20} />
    <Line {...props} at="chairPhone" label="主席电话" more="可不填" max={20} />
    <YesNo {...props} at="isManagement" label="主席是管理人员" />
    <Field
      label="备注"
      more="劳资动态、风险，可不填"
      kind="text"
      max={300}
      value={props.form.note}
      error={props.errors.note}
      onChange={(note) => props.change({ note })}
    />
  </>
)
