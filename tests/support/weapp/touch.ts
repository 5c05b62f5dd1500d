import { elementsOf, nameOf, textOf, type WxElement } from './tree'

const FIELDS = new Set(['wx-input', 'wx-textarea'])

/** The innermost element whose label or text is exactly this; else the innermost whose text holds it. */
export const findNamed = (tree: WxElement, name: string): WxElement | undefined => {
  const all = elementsOf(tree)
  const isExact = (one: WxElement) => nameOf(one) === name || textOf(one).trim() === name
  return all.findLast(isExact) ?? all.findLast((one) => textOf(one).includes(name))
}

/** The input or textarea with this aria-label or placeholder, or beside this text. */
export const findField = (tree: WxElement, label: string): WxElement | undefined => {
  const fields = elementsOf(tree).filter((one) => FIELDS.has(one.tag))
  return (
    fields.find((one) => one.attr?.ariaLabel === label) ??
    fields.find((one) => String(one.attr?.ariaLabel ?? one.attr?.placeholder ?? '').includes(label)) ??
    fields.find((one) => one.parent && textOf(one.parent).includes(label))
  )
}

/** An element and what encloses it, the innermost first. */
export const pathOf = (element: WxElement): WxElement[] =>
  element.parent ? [element, ...pathOf(element.parent)] : [element]

/** Is the element, or what one would press around it, off? On a phone ours shows that by the class `press-off`. */
export const isOff = (element: WxElement): boolean =>
  pathOf(element).some(({ attr }) => attr?.disabled === true || /\bpress-off\b/.test(String(attr?.class)))

const INPUT_TYPES = new Set(['input', 'focus', 'blur', 'confirm', 'getphonenumber'])

/** The handler calls an event causes: the target's, then each ancestor's until one catches; inputs do not bubble. */
export const bubble = (target: WxElement, type: string, detail: object): { handler: string; event: object }[] => {
  const calls: { handler: string; event: object }[] = []
  for (const element of pathOf(target)) {
    const caught = element.attr?.[`catch${type}`]
    const handler = caught ?? element.attr?.[`bind${type}`]
    const sources = { target: sourceOf(target), currentTarget: sourceOf(element) }
    const event = { type, detail, timeStamp: 0, touches: [], changedTouches: [], mark: {}, ...sources }
    if (typeof handler === 'string') calls.push({ handler, event })
    if (caught || INPUT_TYPES.has(type)) break
  }
  return calls
}

const sourceOf = ({ attr }: WxElement) => ({
  id: attr?.id,
  dataset: { sid: attr?.['data-sid'] },
  offsetLeft: 0,
  offsetTop: 0,
})
