import { type RefusalCode, wordsOf } from '@lianxin/shared/errors'

/** Reasons that read otherwise to the one who filed. */
const filerReasons: Partial<Record<RefusalCode, string>> = {
  already_answered: '已经有答复了，请说办好没办好',
  not_answered: '还没有答复，有了答复再说',
  closed: '这件事已经办完了',
  withdrawn: '这件事您已经撤回了',
  wait_supply: '正在等您回答，您回了就接着办',
  not_filer: '只能在提出这件事的手机上办',
}

/** Why a filer's button cannot be pressed. Apart from the other words: the table of all refusals is not for the page that files. */
export const filerReason = (code: RefusalCode | undefined): string | undefined =>
  code === undefined ? undefined : (filerReasons[code] ?? wordsOf(code))
