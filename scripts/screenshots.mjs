// The walk that scripts/screenshots takes: every picture says who looks, how wide, and what she does before.
import { createRequire } from 'node:module';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const [address, folder, ...wanted] = process.argv.slice(2);
const { chromium } = createRequire(import.meta.url)(process.env.PLAYWRIGHT);
const password = 'Hai-Dang-2026';
const focalOfficer = 'mien@bienbac.example', coordinator = 'khue@bienbac.example', editor = 'nguyet@bienbac.example';
const desktop = { width: 1280, height: 860 }, phone = { width: 390, height: 844 };

const pictures = [
  { name: 'portal', size: desktop, at: '/vi/' },
  { name: 'portal-phone', size: phone, at: '/en/' },
  { name: 'article', size: desktop, at: firstArticle('/vi/') },
  { name: 'article-phone', size: phone, at: firstArticle('/en/') },
  { name: 'review', who: focalOfficer, size: desktop, at: readThePlan },
  { name: 'tasks', who: focalOfficer, size: desktop, at: '/tasks' },
  { name: 'task-phone', who: coordinator, size: phone, at: firstLink('/tasks', 'a[href^="/tasks/"]') },
  { name: 'item', who: editor, size: desktop, at: firstLink('/items', 'main .items h2 a', 1) },
  { name: 'register', who: focalOfficer, size: desktop, at: firstLink('/registers/events', 'main table tbody a') },
  { name: 'report', who: focalOfficer, size: desktop, at: '/reports' },
  { name: 'report-document', who: focalOfficer, draw: theReport },
];

const browser = await chromium.launch({
  executablePath: process.env.HAIDANG_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--font-render-hinting=none'],
});
for (const picture of pictures.filter(p => wanted.length === 0 || wanted.includes(p.name))) await take(picture);
await browser.close();

async function take({ name, who, size = desktop, at, draw }) {
  const context = await browser.newContext({
    baseURL: address, viewport: size, isMobile: size === phone, hasTouch: size === phone, colorScheme: 'light',
    locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  try {
    if (who) await signIn(page, who);
    if (draw) { await draw(page, name); return; }
    const answer = typeof at === 'string' ? await page.goto(at) : await at(page);
    if (answer && answer.status() !== 200) throw new Error(`${page.url()} answered ${answer.status()}`);
    // Pictures further down are fetched when somebody comes near them; wait for those that show.
    await page.evaluate(async () => {
      for (const image of document.images) image.loading = 'eager';
      await Promise.all([document.fonts.ready, ...[...document.images].map(image => image.decode().catch(() => null))]);
    });
    await page.screenshot({ path: join(folder, `${name}.png`) });
  } finally {
    await context.close();
  }
}

async function signIn(page, email) {
  await page.goto('/sign-in');
  await page.fill('[name=Email]', email);
  await page.fill('[name=Password]', password);
  await page.locator('form button[type=submit]').first().click();
  await page.waitForURL(url => !url.pathname.startsWith('/sign-in'));
}

function firstLink(list, selector, skip = 0) {
  return async page => {
    await page.goto(list);
    return page.goto(await page.locator(selector).nth(skip).getAttribute('href'));
  };
}

function firstArticle(home) {
  return async page => {
    await page.goto(home);
    const links = await page.locator(`main a[href^="${home}"]`).evaluateAll(all => all.map(a => a.getAttribute('href')));
    return page.goto(links.find(href => /^\/[a-z]+\/[a-z0-9-]+\/[a-z0-9-]+$/.test(href)));
  };
}

async function readThePlan(page) {
  await page.goto('/plans/import');
  await page.setInputFiles('[name=File]', 'demo/plan.txt');
  await page.locator('main form button[type=submit], main form button:not([type])').first().click();
  await page.waitForURL(/\/plans\/readings\//);
  // Follow a finding to its line, as she would to check who leads.
  const finding = page.locator('main a', { hasText: /Dòng 65(?!\d)/ }).first();
  await finding.click();
  await finding.evaluate(chip => chip.scrollIntoView({ block: 'center' }));
}

// The report as an office sees it: built on the page, downloaded, and its first page drawn by LibreOffice.
async function theReport(page, name) {
  await page.goto('/reports');
  await page.goto(await page.locator('main a[href^="/reports/plans/"]').first().getAttribute('href'));
  await page.locator('form.card button:not([type=button])').last().click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/, { timeout: 60_000 });
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('a[download]').first().click()]);
  const docx = join(folder, `${name}.docx`);
  await file.saveAs(docx);
  execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/office`, '--convert-to', 'pdf', '--outdir', folder, docx], { stdio: 'ignore' });
  execFileSync('pdftoppm', ['-png', '-r', '72', '-singlefile', join(folder, `${name}.pdf`), join(folder, name)]);
}
