declare module 'miniprogram-compiler' {
  /** Compiles every .wxml below a folder with wcc; throws with its line numbers. */
  export const wxmlToJs: (root: string, options?: { maxBuffer?: number }) => string
}
declare module 'miniprogram-compiler/src/wcsc' {
  /** Compiles style sheets with wcsc; gives an Error instead of throwing it. */
  const wcsc: (root: string, files: string[], options: { maxBuffer?: number }) => object | Error
  export = wcsc
}
