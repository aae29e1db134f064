/**
 * The report in a real browser: nothing is fetched, nothing goes to the console, no page is wider than its window, every control works by keyboard, and axe finds
 * nothing. Needs Chromium (CHROMIUM=path, or where systems put it); where there is none it says so and skips. SHOTS=folder keeps what was seen.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { check, claim, tell } from '../checks.mjs'

const require = createRequire(import.meta.url)
const { chromium } = require('playwright-core')

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
const executablePath = [process.env.CHROMIUM, ...PLACES].find((path) => path && existsSync(path))
if (executablePath === undefined) {
  console.log('No Chromium was found: set CHROMIUM=path. The report was not opened.\n0 passed, 0 failed, 1 skipped')
  process.exit(0)
}

const same = (got, expected, what) => {
  if (JSON.stringify(got) !== JSON.stringify(expected)) throw new Error(`${what}: ${JSON.stringify(got)}, not ${JSON.stringify(expected)}`)
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'homeostat-report-'))
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
const SIZES = [
  { width: 1400, height: 900 },
  { width: 400, height: 800 },
]

/** Opens a page and hears whatever it says or asks for. */
const opened = async (path, options) => {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const heard = []
  const asked = []
  page.on('console', (message) => heard.push(message.text()))
  page.on('pageerror', (error) => heard.push(error.message))
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(pathToFileURL(path).href)
  return { page, heard, asked, end: () => context.close() }
}

const looksRight = async (name, path, viewport, colorScheme) => {
  const { page, heard, asked, end } = await opened(path, { viewport, colorScheme })
  try {
    const wide = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    claim(wide[0] <= wide[1], `the page is ${wide[0]} px wide in a window of ${wide[1]}`)
    same(await page.evaluate(() => document.getAnimations().length), 0, 'animations')
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details:not([hidden])')) details.open = true
    })
    await page.evaluate(axe)
    const violations = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }).then((found) => found.violations))
    const told = violations.map(
      ({ id, impact, nodes }) => `${impact} ${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`)}`,
    )
    claim(told.length === 0, told.join('\n'))
    if (process.env.SHOTS) {
      mkdirSync(process.env.SHOTS, { recursive: true })
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = false
      })
      await page.screenshot({ path: join(process.env.SHOTS, `${name.replaceAll(' ', '-')}-${viewport.width}-${colorScheme}.png`), fullPage: true })
    }
    same(heard, [], 'console')
    same(asked, [pathToFileURL(path).href], 'requests')
  } finally {
    await end()
  }
}

const told = (page) => page.locator('#told').innerText()
const attribute = (page, name) => page.locator('#lanes').getAttribute(name)
const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** Tab through the page: everything that can be used is reached, and shows that it is. */
const reachesAll = async (page) => {
  const wanted = await page.evaluate(() => {
    const all = [...document.querySelectorAll('button, select, input:checked, summary, [tabindex="0"]')].filter((each) => each.checkVisibility())
    for (const [index, each] of all.entries()) each.dataset.stop = String(index)
    return all.length
  })
  claim(wanted >= 14, `only ${wanted} places to go to`)
  const reached = new Set()
  for (let i = 0; i < wanted + 5 && reached.size < wanted; i++) {
    await press(page, 'Tab')
    const [stop, isShown] = await page.evaluate(() => {
      const own = document.activeElement
      const shows = own.type === 'radio' ? own.nextElementSibling : own
      return [own.dataset.stop, getComputedStyle(shows).outlineStyle !== 'none' && parseFloat(getComputedStyle(shows).outlineWidth) >= 2]
    })
    if (stop === undefined) continue
    claim(isShown, `no visible focus at ${stop}`)
    reached.add(stop)
  }
  same(reached.size, wanted, 'places reached')
}

const goesByKeys = async (page) => {
  await page.focus('#lanes')
  same(await attribute(page, 'role'), 'slider', 'role')
  const all = Number(await attribute(page, 'aria-valuemax'))
  claim(all > 10, `${all} decisions`)
  await press(page, 'ArrowRight', 'ArrowRight')
  same(await attribute(page, 'aria-valuenow'), '2', 'the second decision')
  const row = await page.locator('[data-log]:not([hidden]) tr[aria-current] td:last-child').textContent()
  claim((await told(page)).includes(row), 'what is told is not what the table says')
  await press(page, 'End')
  same(await attribute(page, 'aria-valuenow'), String(all), 'the last decision')
  await press(page, 'ArrowLeft', 'Home')
  same(await attribute(page, 'aria-valuenow'), '1', 'the first decision')
  same(await page.locator('#told').getAttribute('role'), 'status', 'the live region')
}

const zoomsByKeys = async (page) => {
  const shown = () => page.locator('#shown').innerText()
  const whole = await shown()
  await page.focus('#lanes')
  await press(page, '+', '+')
  const near = await shown()
  claim(near.startsWith('From') && near !== whole, `zoomed: ${near}`)
  await press(page, 'Shift+ArrowRight')
  claim((await shown()) !== near, 'the stretch did not move')
  await press(page, 'End')
  const last = await page.locator('#told b').innerText()
  claim((await shown()).split(' to ')[1] >= last.split(' ')[0], 'the chosen decision is out of sight')
  await press(page, '0')
  same(await shown(), whole, 'all is shown')
  for (const [name, changes] of [
    ['Zoom in', true],
    ['Later', true],
    ['Zoom out', true],
    ['Show all', false],
  ]) {
    const before = await shown()
    await page.getByRole('button', { name, exact: true }).focus()
    await press(page, 'Enter')
    claim((await shown()) !== before || !changes, `${name} did nothing`)
  }
  same(await shown(), whole, 'all is shown again')
}

const choosesByKeys = async (page) => {
  const owner = () => page.locator('[data-log]:not([hidden]) summary').innerText()
  const before = await owner()
  await page.focus('[name=policy]:checked')
  await press(page, 'ArrowLeft')
  const other = await owner()
  claim(other !== before, 'the policy did not change')
  await page.focus('#world')
  await press(page, 'ArrowDown')
  claim((await owner()) !== other && (await owner()).includes('seed 2'), 'the world did not change')
  await page.locator('[data-log]:not([hidden]) summary').focus()
  await press(page, 'Enter')
  claim(await page.locator('[data-log]:not([hidden]) table').isVisible(), 'the table of decisions did not open')
  await page.focus('#copy')
  await press(page, 'Enter')
  await page.waitForFunction(() => document.querySelector('#copied').textContent !== '')
}

const worksByMouse = async (page) => {
  const wait = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await page.locator('#lanes').scrollIntoViewIfNeeded()
  const at = await page.evaluate(() => {
    const { moments, at: times } = JSON.parse(document.querySelector('#data').textContent).timelines[
      Number(document.querySelector('[data-log]:not([hidden])').dataset.log)
    ]
    return moments.find(({ kind }) => kind === 'Up').at / times.at(-1)
  })
  const box = await page.locator('#lanes .u-over').boundingBox()
  await page.mouse.move(box.x + box.width * at + 3, box.y + 4)
  await page.mouse.move(box.x + box.width * at, box.y + 9)
  await wait()
  const tip = await page.locator('.tip').innerText()
  claim(/asks for|create/.test(tip), `the tip says ${tip}`)
  await page.mouse.down()
  await page.mouse.up()
  claim((await page.locator('#told').innerText()).includes('scales up'), 'a click does not choose')
  await page.mouse.move(box.x + box.width * 0.3, box.y + 9)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.6, box.y + 9, { steps: 4 })
  await page.mouse.up()
  await wait()
  claim((await page.locator('#shown').innerText()).startsWith('From'), 'a drag does not zoom')
  await page.mouse.dblclick(box.x + box.width * 0.5, box.y + 9)
  await wait()
  claim((await page.locator('#shown').innerText()).startsWith('All'), 'a double click does not show all')
}

try {
  const { pages } = await import('./studies.mjs')
  for (const { name, html } of pages) {
    const path = join(folder, `${name.replaceAll(' ', '-')}.html`)
    writeFileSync(path, html)
    console.log(`\n${name}: ${(html.length / 1024).toFixed(0)} KiB`)
    for (const viewport of SIZES) {
      for (const scheme of ['light', 'dark']) await check(`${viewport.width} px, ${scheme}`, () => looksRight(name, path, viewport, scheme))
    }
  }

  console.log('\nthe main job by hand')
  const main = join(folder, 'main-job.html')
  for (const viewport of SIZES) {
    const { page, heard, end } = await opened(main, { viewport, colorScheme: 'light' })
    const titled = (title) => `${viewport.width} px: ${title}`
    await check(titled('Tab reaches everything, with a visible focus'), () => reachesAll(page))
    await check(titled('arrows go from decision to decision and tell the reasons'), () => goesByKeys(page))
    await check(titled('keys and buttons zoom, move and show all'), () => zoomsByKeys(page))
    await check(titled('a click chooses, a drag zooms, pointing tells'), () => worksByMouse(page))
    await check(titled('policy, world, table and copy by keyboard'), () => choosesByKeys(page))
    await check(titled('and the console stays silent'), () => same(heard, [], 'console'))
    await end()
  }
  await check('without a script the drawing, all tables and the command are there, and no dead control', async () => {
    const { page, end } = await opened(main, { javaScriptEnabled: false, viewport: SIZES[1] })
    const seen = await Promise.all(
      ['#still svg', '.results', '#command', '.decisions table >> nth=0'].map((selector) => page.locator(selector).first().isVisible()),
    )
    same(seen[0] && seen[1] && seen[2], true, 'seen')
    same(await page.locator('button:visible, select:visible, input:visible').count(), 0, 'dead controls')
    same((await page.locator('details[open] tbody tr').count()) > 10, true, 'decisions')
    await end()
  })
  await check('on paper the drawing is there, and light', async () => {
    const { page, end } = await opened(main, { colorScheme: 'dark', viewport: SIZES[0] })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    same(await page.locator('#still svg').isVisible(), true, 'the drawing')
    same(await page.locator('#live').isVisible(), false, 'the live one')
    same(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)', 'the ground')
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    same(await page.locator('[data-log]:not([hidden]) tbody tr').last().isVisible(), true, 'the decisions')
    if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, 'print.png'), fullPage: true })
    await end()
  })
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
tell()
