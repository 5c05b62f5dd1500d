import type { IPluginContext, TaroPlatformBase } from '@tarojs/service'

/** Elements Taro gives every program and ours never uses; a test of the build holds the sources to that. */
const UNUSED = ['scroll-view', 'text', 'static-text']

// Each of these made every touch of a button cross to the program and back, for nobody.
const unheard =
  / (?:bind(?:touch\w+|longpress|animation\w+|transitionend)="eh"|animation="[^"]*"|hover-st[a-z-]+="[^"]*")/g

/** What these of ours are told and tell; all else that WeChat's can do would be carried by every screen. */
const KEPT: Record<string, string> = {
  map: 'longitude latitude scale markers polygons bindmarkertap bindtap binderror',
  input: 'value type placeholder maxlength focus bindinput',
  textarea: 'value placeholder maxlength focus auto-height bindinput',
  image: 'src mode lazy-load binderror bindtap',
  // Pressed for what only WeChat can ask somebody: nothing else of ours is a button of WeChat's.
  button: 'open-type hover-class bindgetphonenumber',
}
const EVERYWHERE = ' style class id data-sid'
const kept = (tag: string): string[] => `${KEPT[tag]}${EVERYWHERE}`.split(' ')
const opened = new RegExp(`<(${Object.keys(KEPT).join('|')}) [^>]*>`, 'g')

const slim = (templates: string): string =>
  templates
    .replace(/<view [^>]*>/g, (opening) => opening.replace(unheard, ''))
    .replace(opened, (opening, tag: string) =>
      opening.replace(/ ([\w-]+)="[^"]*"/g, (attribute, name: string) => (kept(tag).includes(name) ? attribute : '')),
    )

/** What WeChat's screen readers (base library 2.7.1 and later) are told of each kind of element, as `ui/a11y.ts` gives it. */
const TOLD: Record<string, readonly string[]> = {
  view: 'role label level checked selected disabled busy current hidden modal describedby'.split(' '),
  image: ['role', 'label', 'hidden'],
  input: ['label', 'invalid', 'describedby'],
  textarea: ['label', 'invalid', 'describedby'],
  map: ['role', 'label'],
}
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const bound = (tag: string) => TOLD[tag]?.map((name) => ` aria-${name}="{{i.aria${capital(name)}}}"`).join('')

// A view that begins with `style` is Taro's bare one: with nothing to tell it is most of every screen, and stays bare.
// One that catches touches is a veil behind something.
const speaking = new RegExp(`<(${Object.keys(TOLD).join('|')}) (?!style=|[^>]*catchtouchmove)[^>]*?(?= id=")`, 'g')

// Bound unshortened, so that the templates and the runtime need not agree on a table of short names.
const withLabels = (templates: string): string =>
  templates.replace(speaking, (opening, tag: string) => opening.trimEnd() + bound(tag))

// Nothing of ours shows what stands between two tags.
const dense = (templates: string): string => templates.replace(/>\s+</g, '><')

/**
 * Taro's templates for WeChat as ours need them: they drop every aria attribute, and listen to what nobody asked for.
 * Taro's own plugin for changing them has no release for this Taro. One file: Taro compiles a plugin, not what it imports.
 */
const templates = (ctx: IPluginContext): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: ({ template }: TaroPlatformBase) => {
      // The web has a platform too, without templates.
      if (!template) return
      const plain = template.buildTemplate
      template.buildTemplate = (used) => {
        for (const name of UNUSED) used.includes.delete(name)
        return dense(withLabels(slim(plain(used))))
      }
    },
  })
}

export default templates
