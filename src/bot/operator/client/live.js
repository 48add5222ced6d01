// In the browser, on the operator's view: brings its parts up to date every few seconds, until somebody stops it.
// A part that somebody is in, or reads a choice of, stays as it is.
const EVERY_MS = 5_000
const UPDATING = 'Brings itself up to date every 5 seconds.'

const status = document.querySelector('#live')
const button = document.createElement('button')
const words = status?.querySelector('span')
let isOn = true

function say(text) {
  // What says the same is not said again by a screen reader.
  if (words.textContent !== text) words.textContent = text
  button.textContent = isOn ? 'Stop updating' : 'Go on updating'
}

function isInUse(part) {
  const chosen = document.getSelection()
  const isChosen = chosen !== null && !chosen.isCollapsed && chosen.containsNode(part, true)
  return isChosen || part.contains(document.activeElement)
}

function replace(part, fresh) {
  if (fresh.innerHTML === part.innerHTML || isInUse(part)) return
  part.replaceChildren(...fresh.childNodes)
}

/** Part by part, unless there are other parts now. */
function bring(whole, fresh) {
  const parts = [...whole.querySelectorAll('[data-live]')]
  const freshParts = [...fresh.querySelectorAll('[data-live]')]
  const isSame =
    parts.length === freshParts.length &&
    parts.every(({ id }, index) => id === freshParts[index]?.id)
  if (isSame) parts.forEach((part, index) => replace(part, freshParts[index]))
  else replace(whole, fresh)
}

async function update() {
  if (!isOn || document.hidden) return
  try {
    const response = await fetch(location.href, { cache: 'no-store' })
    if (!response.ok) throw new Error(`status ${response.status}`)
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const whole = document.querySelector('#parts')
    const wholeFresh = page.querySelector('#parts')
    if (whole !== null && wholeFresh !== null) bring(whole, wholeFresh)
    say('Up to date; looked at again every 5 seconds.')
  } catch {
    say('The bot does not answer; asked again in 5 seconds.')
  }
}

if (status !== null) {
  button.type = 'button'
  button.addEventListener('click', () => {
    isOn = !isOn
    say(isOn ? UPDATING : 'This page stays as it is.')
  })
  status.append(' ', button)
  say(UPDATING)
  setInterval(() => void update(), EVERY_MS)
}
