/**
 * The bar's own look, apart from the app's: dark, small, in the page's flow. The app is as high as the screen and
 * cannot be scrolled as a whole, so it must yield the bar's height or lose its bottom.
 */
export const style = `
.demo { position: relative; z-index: 1; background: #1f2329; color: #fff; font: 15px/1.5 system-ui, sans-serif; }
.demo summary { padding: 4px 12px; cursor: pointer; min-height: 24px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.demo p { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin: 0; padding: 4px 12px 8px; }
.demo a, .demo button, .demo span { font: inherit; color: #fff; background: #3a4048; border: 1px solid #7a828c; border-radius: 8px; padding: 10px 12px; text-decoration: none; cursor: pointer; }
.demo [aria-current] { background: #fff; color: #1f2329; }
body:has(> #app) { display: flex; flex-direction: column; }
#app { flex: 1; min-height: 0; }
@media print { .demo { display: none; } }
`
