/** What the tests use of a package that has no types of its own. */
declare module 'co-wechat-api' {
  export default class API {
    constructor(appId: string, appSecret: string)
    prefix: string
    snsPrefix: string
    wxaPrefix: string
    code2Session(code: string): Promise<unknown>
    sendSubscribeMessage(openid: string, template: string, page: string, data: object): Promise<unknown>
    getWXACodeUnlimit(scene: string, page: string): Promise<unknown>
    saveToken(token: object | null): Promise<void>
  }
}
