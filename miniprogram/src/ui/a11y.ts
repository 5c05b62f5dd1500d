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
    | 'rowgroup'
    | 'row'
    | 'gridcell'
    | 'columnheader'
    | 'progressbar'
  label?: string | undefined
  level?: number
  isChecked?: boolean | undefined
  isSelected?: boolean | undefined
  isDisabled?: boolean | undefined
  isBusy?: boolean | undefined
  isHere?: boolean | undefined
  isHidden?: boolean
  isModal?: boolean
  isInvalid?: boolean | undefined
  describedBy?: string | undefined
  tabIndex?: number
  /** How much is done, 0 to 100; WeChat reads the figures beside the bar. */
  percent?: number
}

type Attributes = Record<string, string | number | boolean>

/**
 * What a screen reader needs, as attributes of the platform: neither Taro's elements on the web nor WeChat's views have
 * a role of their own. `config/labels.ts` binds WeChat's in its templates.
 */
export const a11y = (told: Told): Attributes => {
  const all = host.kind === 'web' ? onWeb(told) : inWechat(told)
  const given: Attributes = {}
  for (const [name, value] of Object.entries(all)) if (value !== undefined) given[name] = value
  return given
}

const said = (told: Told) => ({
  'aria-label': told.label,
  'aria-level': told.level,
  'aria-current': told.isHere ? 'page' : undefined,
  'aria-describedby': told.describedBy,
})

const flags = (told: Told) => ({
  'aria-checked': told.isChecked,
  'aria-selected': told.isSelected,
  'aria-disabled': told.isDisabled,
  'aria-busy': told.isBusy,
  'aria-hidden': told.isHidden,
  'aria-modal': told.isModal,
  'aria-invalid': told.isInvalid,
})

// React drops a false attribute, where "not chosen" must be said.
const onWeb = (told: Told) => ({
  role: told.role,
  tabIndex: told.tabIndex,
  'aria-valuenow': told.percent,
  ...said(told),
  ...texts(flags(told)),
})

// WeChat calls the role by another name, and its flags are flags: there the text "false" would be true.
const inWechat = (told: Told) => ({ 'aria-role': told.role, ...said(told), ...flags(told) })

const texts = (all: Record<string, boolean | undefined>): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(all).map(([name, flag]) => [name, flag === undefined ? undefined : String(flag)]))
