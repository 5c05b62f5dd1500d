import type { CardView, Rung } from '@lianxin/shared/boards/schema'
import {
  doubtText,
  hoursText,
  numberOf,
  roleText,
  rungText,
  unionText,
  verifiedText,
} from '@lianxin/shared/boards/words'
import { frame } from './frame'
import { type Html, html } from './html'
import { callLink, hotlineOf, telOf } from './links'

/** A board as scanned: its person first, the two ways to reach them, then the ladder below. */
export const cardPage = (card: CardView): string => {
  const [first, ...others] = card.rungs
  if (!first) throw new Error(`board ${card.code} leads to nobody`)
  return frame(
    `${first.name} · ${card.area}`,
    html`${person(card, first)}${ladder(others)}${trouble(card)}${onward(card)}`,
  )
}

// The script asks about calls in the first, empty element; what it says there is read out.
const person = (card: CardView, rung: Rung): Html => html`<div id="calls" data-board="${card.code}" role="status"></div>
<section class="card">
<p class="small">${card.area}</p>
<h1>${rung.name}</h1>
<p>${unionText(card, rung)}</p>
<p${card.standingInFor && html` class="strong"`}>${roleText(card, rung)}</p>
${doubt(card)}${twoWays(card, rung)}
${hours(card)}
<ul class="ways">
${numbers(rung)}</ul>
<p><a class="way" href="/b/${card.code}.vcf">存通讯录</a></p>
<p class="small">${verifiedText(card)}</p>
</section>
`

const doubt = (card: CardView): Html | undefined => {
  const words = doubtText(card)
  return words === undefined
    ? undefined
    : html`<p class="soon strong">${words}</p>
`
}

// After hours nobody picks up, so the main action is the one that works.
const twoWays = (card: CardView, rung: Rung): Html => {
  const number = numberOf(rung)
  const look = (isMain: boolean) => (isMain ? 'btn main' : 'btn')
  const phone = number
    ? callLink(rung, number, { look: look(card.open), label: `给${rung.name}打电话`, words: '打电话' })
    : html`<span class="btn off">没留电话，请留言</span>`
  const file = html`<a class="${look(!card.open || !number)}" href="/file?code=${card.code}">留言反映</a>`
  return html`<div class="pair">${phone}${file}</div>`
}

const hours = (card: CardView): Html => {
  if (card.open) return html`<p class="small">${hoursText(card)}</p>`
  const { number } = hotlineOf(card)
  return html`<p class="soon strong">${hoursText(card)}</p>
<p>可以先留言、留电话，上班就看。急事打 <a href="${telOf(number)}">${number}</a>。</p>`
}

const numbers = (rung: Rung): Html => {
  const dial = (kind: string, number: string) =>
    way(kind, number, callLink(rung, number, { look: 'way number', label: `打${kind} ${number}`, words: number }))
  const { mobile, landline, email } = rung
  return html`${mobile && dial('手机', mobile)}${landline && dial('座机', landline)}${
    email && way('邮箱', email, html`<a class="way" href="mailto:${email}">${email}</a>`)
  }`
}

const way = (kind: string, copied: string, link: Html): Html =>
  html`<li><span class="small">${kind}</span>${link}<button type="button" data-copy="${copied}" aria-label="复制${kind} ${copied}" hidden>复制</button></li>
`

const ladder = (rungs: readonly Rung[]): Html => html`<details class="card" id="ladder">
<summary>没打通？换个人</summary>
<ul>
${rungs.map(step)}</ul>
</details>
`

const step = (rung: Rung): Html => {
  const number = numberOf(rung)
  return html`<li class="row"><div><p class="strong">${rung.name}</p><p class="small">${rungText(rung)}</p>${
    number && html`<p class="small number">${number}</p>`
  }</div>${number && callLink(rung, number, { look: 'btn', label: `拨打${rung.name}`, words: '拨打' })}</li>
`
}

// Without a script the app's page takes the report; with one it is one tap.
const trouble = ({ code }: CardView): Html => html`<section class="card" id="trouble">
<p class="small">牌子有问题，告诉工会：</p>
<ul class="ways">
<li>${report(code, 'dead_number', '电话打不通')}</li>
<li>${report(code, 'damaged', '牌子坏了')}</li>
</ul>
<div role="status"></div>
</section>
`

const report = (code: string, kind: string, words: string): Html =>
  html`<a class="way" href="/board?code=${code}" data-report="${kind}">${words}</a>`

const onward = (card: CardView): Html => {
  const { number, hours } = hotlineOf(card)
  return html`<nav class="card" aria-label="别的去处">
<a class="row" href="/needs">我的事</a>
<a class="row" href="/places">找歇脚点（暖心驿站）</a>
<a class="row" href="${telOf(number)}">职工服务热线 ${number}<span class="small">${hours}</span></a>
</nav>
`
}
