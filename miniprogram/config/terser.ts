/**
 * Taro turns most of terser off for engines nobody has any more; ours begin at Chrome 79 and iOS 12.
 * Chinese stays as it is instead of six characters of escape each. `quote_keys` would turn `#x` into a syntax error.
 */
export const terser = {
  enable: true,
  config: {
    keep_fnames: false,
    keep_classnames: false,
    ecma: 2017,
    compress: {
      ecma: 2017,
      // The first takes Stencil's table of switches apart; only a second leaves out what they switch off, 4 KB gzipped.
      passes: 2,
      arrows: true,
      collapse_vars: true,
      comparisons: true,
      computed_props: true,
      hoist_props: true,
      inline: true,
      loops: true,
      negate_iife: true,
      properties: true,
      reduce_funcs: true,
      reduce_vars: true,
      switches: true,
      typeofs: true,
    },
    output: { ecma: 2017, ascii_only: false, quote_keys: false },
  },
}
