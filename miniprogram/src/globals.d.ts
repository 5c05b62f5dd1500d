/// <reference types="@tarojs/taro" />

/** Where the API is: an origin for the mini-program, empty on the web (same origin). Set at build. */
declare const API_BASE: string

/** Was the plug-in that writes down what is said declared? Set at build. */
declare const WITH_VOICE: boolean

interface Window {
  /** A login code of the stand-in for WeChat, on a machine that has one (functions/src/local/banner). */
  lianxinWechat?: () => Promise<string>
  /** What Taro's router knows on the web; not declared by Taro. `load` gives the page first. */
  __taroAppConfig?: { routes?: { path?: string; load?: (context: object, params: object) => unknown[] }[] }
}

declare module '*.css'
