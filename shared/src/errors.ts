/**
 * Every refusal the system can give: its stable code, HTTP status and the Chinese sentence a person reads.
 * The server writes the sentence into the reply; the buttons show the same sentence as their reason.
 */
const refusals = {
  bad_request: [400, '有内容没填对，改一下再发。您写的都还在。'],
  bad_json: [400, '发来的内容读不懂，请再发一次。'],
  unauthenticated: [401, '请先登录再办。您写的都还在。'],
  session_expired: [401, '登录过期了，正在重新登录。您写的都还在。'],
  login_refused: [401, '微信没有认出这次登录，请退出小程序再打开一次。'],
  forbidden: [403, '这不归您的岗位办。'],
  not_found: [404, '没有找到，或者您看不到这一件。'],
  no_such_endpoint: [404, '没有这个地址。'],
  board_unknown: [404, '没有这块公示牌。请核对牌子上的编号，急事请打 12351。'],
  board_retired: [410, '这块公示牌已经停用。请打 12351，会有人告诉您现在找谁。'],
  key_reused: [409, '这一件和之前发的内容对不上，请重新打开再填一次。'],
  stale_version: [409, '刚才有人先办了这一件，请看最新情况再决定。'],
  wrong_state: [409, '这一件现在的情况下不能这样办。'],
  not_handler: [403, '现在不是您在办这一件。'],
  not_filer: [403, '只有提出的人才能这样做。'],
  accept_first: [409, '请先接手。'],
  wait_supply: [409, '正在等本人补充，先等一等，或者直接打电话。'],
  ask_limit: [409, '已经问过两次了，请打电话问本人。'],
  gate_open: [409, '各级都试过了，季度末会列入问题清单；有办法时仍可答复。'],
  already_answered: [409, '已经答复了，等本人说办没办好。'],
  not_answered: [409, '还没有答复，答复以后再评。'],
  closed: [409, '这一件已经办结。'],
  withdrawn: [409, '这一件已经撤回。'],
  same_holder: [409, '这一件已经在这里了，请选别的部室或服务站。'],
  body_unknown: [409, '没有这个部室或服务站，请重新选。'],
  due_past: [409, '要求办好的日子不能早于今天。'],
  call_first: [409, '这一件没有等您回电话的记录。'],
  not_head: [403, '这要由负责人来定。'],
  person_unknown: [409, '这里没有这个人，请重新选。'],
  return_late: [409, '转来已经超过时限，不能再退回，请接手办；办不了可以点“我这里解决不了”。'],
  return_office: [409, '已经退回过两次，由区里定，不能再退。'],
  extend_pending: [409, '延期已经提出，等负责人定。'],
  extend_once: [409, '只能延期一次，已经延过了。'],
  extend_late: [409, '已经过期，不能再延期，请尽快答复。'],
  no_extension: [409, '没有等着定的延期。'],
  own_extension: [403, '自己提的延期，要由别的负责人来定。'],
  urged_today: [409, '今天已经催过了。明天还没动静，可以再催。'],
  reopen_late: [409, '办结已经超过90天。事情还在的话，请重新反映一件。'],
  risky_words: [409, '微信说这段话里有不合适的内容，没有发出去。改一下再发，写的都还在；急事请直接打电话。'],
  phone_untold: [409, '微信没有给出手机号，请自己填一下。'],
  code_unmade: [409, '微信这会儿没有做出小程序码，请用普通二维码，或者过一会儿再试。'],
  need_full: [409, '这一件的往来太多了，请打电话说。'],
  photo_type: [415, '这张照片的格式看不了，换一张，或者截个图再发。写的内容都还在。'],
  photo_large: [413, '这张照片太大，换一张，或者截个图再发。写的内容都还在。'],
  photo_pixels: [413, '这张照片尺寸太大，换一张，或者截个图再发。写的内容都还在。'],
  photo_missing: [409, '这张照片还没传完，请再传一次。写的内容都还在。'],
  photo_unknown: [409, '有照片没有传好，请把它去掉再选一次。写的内容都还在。'],
  photo_many: [409, '这一件的照片已经很多了，不能再加。写的内容都还在，去掉照片就能发。'],
  area_unknown: [409, '没有这个片、网格或联系片区，请重新选。'],
  still_used: [409, '还有地方在用它，先改过来再删。'],
  officer_unknown: [409, '名册里没有这位干部，请重新选。'],
  officer_left: [409, '这位干部已经调离，请选别人。'],
  substitute_away: [409, '到时候没有人能顶上：替班的人也不在。请换个人，或者改一下日子。'],
  own_substitute: [409, '自己不能给自己顶班，请选别人。'],
  invitation_used: [410, '这张邀请已经用过了。还需要的话，请发邀请的人再发一张。'],
  invitation_expired: [410, '这张邀请过期了，请发邀请的人再发一张。'],
  invitation_wechat: [403, '请用微信扫这张邀请，在微信里打开。'],
  invitation_replaced: [410, '后来又发了一张新的邀请，请用最近的那一张。'],
  wechat_taken: [409, '这个微信已经绑定了另一位干部，请用您自己的微信扫。'],
  desk_phone: [403, '请用手机微信扫电脑上的码，在手机上确认。'],
  desk_expired: [410, '这个登录码过期了，请在电脑上刷新一下再扫。'],
  import_bad: [409, '还有行没填对，一行也没有导入。改好再传一次。'],
  import_unchecked: [409, '表格在检查以后又变了，请再检查一遍再导入。'],
  import_short: [409, '表格还没传完，请再传一次。'],
  not_office: [403, '这由区总工会办公室来做。'],
  pressed_today: [409, '今天已经催办过了。明天还没动静，可以再催。'],
  not_preparer: [403, '这由负责整理清单的人来做。'],
  not_approver: [403, '这由负责审定的人来做。'],
  not_leader: [403, '只有这一片的包片领导可以批示。'],
  not_lead: [403, '只有牵头、配合部室和责任人可以这样做。'],
  problem_joined: [409, '这一条已经并入另一个问题，请到那个问题里办。'],
  problem_carried: [409, '这一条已经结转到下一季度的清单，请到那里接着办。'],
  problem_ended: [409, '这一条已经办结。'],
  problem_full: [409, '这一条的记录太多了，请先办结，或者把并入的分出去。'],
  problem_other: [409, '要并入的这一条已经变了，请看最新的清单再定。'],
  no_plan: [409, '还没有等着审定的方案。'],
  own_plan: [403, '自己定的方案，要由另一个人审定。'],
  plan_first: [409, '还没有审定的方案，先定方案。'],
  plan_waits: [409, '方案正等审定。'],
  list_open: [409, '清单还没有提交，先提交再办。'],
  list_submitted: [409, '清单已经提交，要改请写“更正”和原因。'],
  study_first: [409, '还没有集体研判的记录，先记下会议再定方案。'],
  not_worded: [409, '还有问题没有写清楚，写完再提交。'],
  names_unit: [409, '有职工要求别找单位，涉及不足5人，清单里不能写出单位的名字，请写成单位的性质和街道。'],
  needs_open: [409, '还有诉求没有办结，不能销号。'],
  place_unknown: [404, '没有找到这个站点，可能已经撤了。'],
  place_removed: [409, '这个站点已经撤了。'],
  place_shut: [409, '按登记的时间，现在本来就不开门。时间写得不对，请打电话告诉站点。'],
  place_exists: [409, '这个站点已经登记过了。'],
  tile_gone: [404, '这一份数据旧了，正在取新的。'],
  no_case: [409, '这一条已经有人答复了，请看最新情况。'],
  hosts_full: [409, '这个站点已经有3位管理员，先请一位退出再加。'],
  not_host: [403, '这由站点的管理员或工会来做。'],
  not_open_data: [404, '这个区还没有公开站点数据。'],
  on_duty: [409, '您还在岗，经手的记录是工会的工作档案，不能自己删。调离以后由区工会处理。'],
  hosting_first: [409, '您还管着站点，请先在“我管的站点”里退出，再来删除。'],
  too_large: [413, '内容太长了，请删短一些再发。'],
  too_many: [429, '试得太快了，请过一会儿再试。'],
  busy: [503, '现在人多，没办成。您写的都还在，请过一会儿再试。'],
  internal: [500, '我们这里出了错，已经记下。您写的都还在，请过一会儿再试。'],
} as const satisfies Record<string, readonly [number, string]>

export type RefusalCode = keyof typeof refusals

/** HTTP status of a refusal. */
export const statusOf = (code: RefusalCode): number => refusals[code][0]

/** The Chinese sentence of a refusal. */
export const wordsOf = (code: RefusalCode): string => refusals[code][1]

/** Narrows any string to a refusal code this build knows. */
export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code)

/**
 * A refusal is an expected "no": it changed nothing and lost nothing. Anything else thrown is a bug.
 * `current` carries what changed meanwhile; `fields` names the inputs at fault, each with its sentence.
 */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly fields: Readonly<Record<string, string>> | undefined
  readonly current: unknown
  constructor(code: RefusalCode, more: { fields?: Readonly<Record<string, string>>; current?: unknown } = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.fields = more.fields
    this.current = more.current
  }
}

/** The body of every reply that is not 2xx. */
export type ErrorBody = {
  error: {
    code: RefusalCode
    message: string
    requestId: string
    fields?: Readonly<Record<string, string>> | undefined
    current?: unknown
  }
}
