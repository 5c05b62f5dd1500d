import { frame } from './frame'
import { html } from './html'

/** No board to show: what to do instead, by phone and by the code under the QR code. `typed` is kept in the field. */
export const troublePage = (why: string, typed = ''): string =>
  frame(
    '联系基层公示牌',
    html`<section class="card">
<h1 class="heading">找到您的联系干部</h1>
<p class="lead" role="status">${why}</p>
<p><a class="btn" href="tel:12351">打职工服务热线 12351</a></p>
<form action="/b" method="get">
<label for="code">公示牌编号</label>
<input id="code" name="code" value="${typed}" maxlength="40" placeholder="二维码下面的 10 位" autocomplete="off" autocapitalize="characters" required>
<button class="btn main">打开</button>
</form>
</section>
<nav class="card" aria-label="别的去处">
<a class="row" href="/needs">我的事</a>
<a class="row" href="/places">找歇脚点（暖心驿站）</a>
</nav>
`,
  )

/** For whoever stands before a board while the table has no room, or we made a mistake: nothing of theirs was at stake. */
export const BUSY = '现在人多，公示牌一时打不开。请过一会儿再刷新；急事请打 12351。'
export const BROKEN = '我们这里出了错，公示牌一时打不开，已经记下。请过一会儿再刷新；急事请打 12351。'
/** For an address with something in it that is no code. */
export const JUNK = '没认出这个码，它不是公示牌的码。再扫一次，或者填牌子上的编号。'
/** For an address with nothing in it. */
export const NO_CODE = '扫一扫墙上的公示牌，或者填牌子上的编号。'
