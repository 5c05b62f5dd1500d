import { become, currentPersona, standInForWechat } from './become'
import { drawBanner } from './draw'

// The page /local/as/<persona> says whom to become; every other page only shows the bar.
const told = document.currentScript?.dataset ?? {}
const { persona, home } = told
standInForWechat()
if (persona) void become(persona).then(() => window.location.replace(home ?? '/'))
else void drawBanner(currentPersona())
