import { pathOf } from './touch'
import { elementsOf, nameOf, type WxElement } from './tree'

const PRESSED = new Set(['button', 'link', 'radio', 'checkbox', 'row'])
const FIELDS = new Set(['wx-input', 'wx-textarea'])

/** What of a drawn page a screen reader of WeChat could not say, as short lines; none is what every page must have. */
export const unsaid = (tree: WxElement): string[] => elementsOf(tree).flatMap(unsaidOf)

const unsaidOf = (one: WxElement): string[] => {
  const attr = one.attr ?? {}
  const named = (what: string) => `${what}: ${one.tag} class="${attr.class ?? ''}" 「${nameOf(one).slice(0, 30)}」`
  const checks: [boolean, string][] = [
    [FIELDS.has(one.tag) && !attr.ariaLabel, 'a field without a label'],
    [isPressed(one) && !PRESSED.has(String(attr.ariaRole)), 'tappable without a role'],
    [isPressed(one) && nameOf(one) === '', 'tappable without a name'],
    [isChoice(attr) && typeof attr.ariaChecked !== 'boolean', 'a choice that does not say whether it is chosen'],
    [attr.ariaRole === 'radio' && !groupOf(one)?.attr?.ariaLabel, 'a choice in no group with a name'],
    [attr.ariaRole === 'dialog' && !attr.ariaLabel, 'a sheet without a name'],
    [attr.ariaRole === 'heading' && typeof attr.ariaLevel !== 'number', 'a heading without a level'],
    [isOff(attr) !== (attr.ariaDisabled === true), 'off for the eye or for the ear alone'],
  ]
  return checks.filter(([isWrong]) => isWrong).map(([, what]) => named(what))
}

type Attributes = Record<string, unknown>

// What hears taps; a veil, which only catches them, has 关闭 beside it.
const isPressed = ({ tag, attr = {} }: WxElement): boolean =>
  Boolean(attr.bindtap) && !attr.catchtouchmove && !FIELDS.has(tag)
const isChoice = ({ ariaRole }: Attributes): boolean => ariaRole === 'radio' || ariaRole === 'checkbox'
const isOff = (attr: Attributes): boolean => /\bpress-off\b/.test(String(attr.class))
const groupOf = (one: WxElement): WxElement | undefined =>
  pathOf(one).find(({ attr }) => attr?.ariaRole === 'radiogroup')
