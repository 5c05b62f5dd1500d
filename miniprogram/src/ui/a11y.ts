import { host } from '../platform/host'

type Told = {
  role?:
    | 'button'
    | 'link'
    | 'radio'
    | 'checkbox'
    | 'radiogroup'
    | 'heading'
    | 'dialog'
    | 'status'
    | 'alert'
    | 'list'
    | 'listitem'
    | 'main'
    | 'navigation'
    | 'banner'
    | 'region'
    | 'grid'
    | 'group'
    | 'region'
    | 'rowgroup'
    | 'row'
    | 'gridcell'
    | 'columnheader'
  label?: string | undefined
  level?: number
  isChecked?: boolean | undefined
  isSelected?: boolean | undefined
  isDisabled?: boolean | undefined
  isBusy?: boolean | undefined
  isHere?: boolean | undefined
  isHidden?: boolean
  isModal?: boolean
  describedBy?: string | undefined
  tabIndex?: number
}

/**
 * What a screen reader needs, as attributes of the platform: Taro's elements carry no role of their own on the web,
 * and WeChat's templates would only grow every setData by attributes they drop.
 */
export const a11y = (told: Told): Record<string, string | number | boolean> => {
  if (host.kind !== 'web') return {}
  const all = {
    role: told.role,
    tabIndex: told.tabIndex,
    'aria-label': told.label,
    'aria-level': told.level,
    'aria-checked': textOf(told.isChecked),
    'aria-selected': textOf(told.isSelected),
    'aria-disabled': textOf(told.isDisabled),
    'aria-busy': textOf(told.isBusy),
    'aria-current': told.isHere ? 'page' : undefined,
    'aria-hidden': textOf(told.isHidden),
    'aria-modal': textOf(told.isModal),
    'aria-describedby': told.describedBy,
  }
  const given: Record<string, string | number | boolean> = {}
  for (const [name, value] of Object.entries(all)) if (value !== undefined) given[name] = value
  return given
}

const textOf = (flag: boolean | undefined): string | undefined => (flag === undefined ? undefined : String(flag))
