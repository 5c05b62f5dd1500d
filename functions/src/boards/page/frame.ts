import { type Html, html, raw } from './html'
import { look } from './look'

/**
 * A whole page: nothing else has to arrive for it to be read and used. It carries no code search engines could keep,
 * and leaves numbers to its own links, which say whom they call.
 */
export const frame = (title: string, main: Html): string =>
  html`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<meta name="format-detection" content="telephone=no">
<meta name="robots" content="noindex">
<meta name="theme-color" content="#C8161D">
<title>${title}</title>
<style>${raw(look().css)}</style>
</head>
<body class="page">
<main>
${main}</main>
<script>${raw(look().js)}</script>
</body>
</html>
`.html
