/// <reference types="@tarojs/taro" />

/** Where the API is: an origin for the mini-program, empty on the web (same origin). Set at build. */
declare const API_BASE: string

declare module '*.css'
