import type { IPluginContext, TaroPlatformBase } from '@tarojs/service'

/** What WeChat's screen readers (base library 2.7.1 and later) are told of each kind of element, as `ui/a11y.ts` gives it. */
const TOLD: Record<string, readonly string[]> = {
  view: 'role label level checked selected disabled busy current hidden modal describedby'.split(' '),
  image: ['role', 'label', 'hidden'],
  input: ['label', 'invalid', 'describedby'],
  textarea: ['label', 'invalid', 'describedby'],
}
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const bound = (tag: string) => TOLD[tag]?.map((name) => ` aria-${name}="{{i.aria${capital(name)}}}"`).join('')

// A view that begins with `style` is Taro's bare one: with nothing to tell it is most of every screen, and stays bare.
// One that catches touches is a veil behind something.
const speaking = new RegExp(`<(${Object.keys(TOLD).join('|')}) (?!style=|[^>]*catchtouchmove)[^>]*?(?= id=")`, 'g')

/**
 * Taro's templates drop every aria attribute, and its own plugin for adding some has no release for this Taro. Names are
 * bound unshortened, so that the templates and the runtime need not agree on a table of short ones.
 */
const labels = (ctx: IPluginContext): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: ({ template }: TaroPlatformBase) => {
      // The web has a platform too, without templates.
      if (!template) return
      const plain = template.buildTemplate
      template.buildTemplate = (used) =>
        plain(used).replace(speaking, (opening, tag: string) => opening.trimEnd() + bound(tag))
    },
  })
}

export default labels
