/// <reference types="@tarojs/taro" />

/** Where the API is: an origin for the mini-program, empty on the web (same origin). Set at build. */
declare const API_BASE: string

/** Was the plug-in that writes down what is said declared? Set at build. */
declare const WITH_VOICE: boolean

declare module '*.css'
