import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, signIn } from '../portal';

/** A day in Amsterdam, so many days from today. */
function day(fromToday: number): string {
  const moment = new Date(Date.now() + fromToday * 24 * 60 * 60 * 1000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(moment);
}

/** Presses a button that makes a PDF, which has to come. */
async function print(page: Page, name: string): Promise<void> {
  const answer = page.waitForResponse((response) => /\/(preparation|letters|minutes)$/.test(response.url()));
  await page.getByRole('button', { name, exact: true }).click();
  const pdf = await answer;
  expect(pdf.status(), name).toBe(200);
  expect(pdf.headers()['content-type']).toContain('application/pdf');
}

async function fillPlan(page: Page, title: string): Promise<void> {
  await page.goto('/bijeenkomsten/nieuw');
  await page.getByLabel('Naam', { exact: true }).first().fill(title);
  await page.getByLabel('Plaats', { exact: true }).fill('Raadhuis, zaal 1');
  await page.getByLabel('Van', { exact: true }).fill('00:05');
  await page.getByLabel('Tot', { exact: true }).fill('23:55');
}

test('an account manager plans a series, prepares its session and reads what it brought', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const title = `Netwerkcafé ${Date.now()}`;
  await signIn(page, 'accountmanager');

  // a series: today, and every two weeks until two months from now
  await fillPlan(page, title);
  await page.getByLabel('Deze bijeenkomst komt terug').check();
  await page.getByLabel('Eerste dag').fill(day(0));
  await page.getByLabel('Tot en met').fill(day(56));
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const session = page.url();

  // the agenda from proposals, each with its reasons
  await page.getByRole('link', { name: 'Naar de agenda' }).click();
  const proposals = page.getByRole('region', { name: 'Mensen om aan te denken' });
  const order = page.getByRole('region', { name: 'Volgorde' }).getByRole('list').first();
  for (let number = 1; number <= 3; number += 1) {
    const first = proposals.locator('li.mp-card').first();
    await expect(first.getByRole('list', { name: 'Waarom' }).getByRole('listitem').first()).toBeVisible();
    const person = (await first.getByRole('link').first().getAttribute('href')) ?? '';
    await first.getByRole('button', { name: /Zet op de agenda/ }).click();
    // the proposals come again without who was chosen
    await expect(proposals.locator(`a[href="${person}"]`)).toHaveCount(0);
    await expect(order.locator('> li')).toHaveCount(number);
  }
  await expectAccessible(page);

  // the order: with the keyboard, and by dragging
  const places = () => order.locator('> li').evaluateAll((rows) => rows.map((row) => row.dataset.person));
  const before = await places();
  await order
    .locator('> li')
    .first()
    .getByRole('button', { name: /Omlaag/ })
    .press('Enter');
  await expect.poll(places).toEqual([before[1], before[0], before[2]]);
  await expect(page.getByText(/staat nu op plaats 2/)).toBeAttached();
  await order.locator('> li').nth(2).dispatchEvent('dragstart');
  await order.locator('> li').first().dispatchEvent('dragover');
  await order.locator('> li').first().dispatchEvent('drop');
  await expect.poll(places).toEqual([before[2], before[1], before[0]]);

  // invitations and paper
  await page.getByRole('link', { name: 'Naar de bijeenkomst' }).click();
  await page.getByRole('button', { name: 'Nodig 3 mensen uit' }).click();
  await expect(page.getByRole('button', { name: /Nodig .* uit$/ })).toHaveCount(0);
  await print(page, 'Voorbereiding (PDF)');
  await print(page, 'Brieven (PDF)');

  // the series gets another place; one session keeps its own
  await page.getByRole('link', { name: 'Bekijk of wijzig de hele reeks' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Reeks: ${title}` })).toBeVisible();
  const sessions = page.getByRole('region', { name: 'Bijeenkomsten in deze reeks' });
  const series = page.url();
  await sessions.getByRole('link').nth(1).click();
  await page.getByRole('link', { name: 'Wijzig de bijeenkomst' }).click();
  await page.getByLabel('Plaats', { exact: true }).fill('Bibliotheek');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByText('Bibliotheek')).toBeVisible();
  await page.goto(series);
  await expect(sessions.getByText('Los gewijzigd: plaats')).toBeVisible();
  await page.getByLabel('Plaats', { exact: true }).fill('Buurthuis');
  await page.getByLabel('Plaatsen', { exact: true }).fill('40');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bewaar de reeks' }).click();
  await expect(page.getByText('De reeks is gewijzigd.')).toBeVisible();
  await sessions.getByRole('link').nth(1).click();
  await expect(page.getByText('Bibliotheek')).toBeVisible();
  await page.goto(series);
  await sessions.getByRole('link').nth(2).click();
  await expect(page.getByText('Buurthuis')).toBeVisible();

  // the series ends after the session that kept its place
  await page.goto(series);
  await page.getByRole('button', { name: 'Laat de reeks stoppen' }).click();
  await page.getByLabel('Laatste dag waarop er nog een bijeenkomst is').fill(day(15));
  await page.getByLabel('Waarom stopt de reeks?').fill('Het gebouw wordt verbouwd.');
  await expect(page.getByText('3 bijeenkomsten gaan dan niet door.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stop de reeks nu' }).click();
  await expect(page.getByText('De reeks stopt.')).toBeVisible();
  await expect(sessions.getByText('Afgelast')).toHaveCount(3);

  // the day itself
  await page.goto(session);
  await page.getByRole('button', { name: 'Start de bijeenkomst' }).click();
  await page.getByRole('button', { name: 'Sluit af' }).click();
  await expect(page.getByText('Afgesloten')).toBeVisible();
  await print(page, 'Verslag (PDF)');

  // what it brought: drawn, as a table, with what is counted
  await page.goto('/bijeenkomsten/cijfers');
  await expect(page.getByRole('heading', { name: 'Wat tellen we?' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: 'Netwerkcafé', exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Tabel' }).click();
  const row = page.getByRole('row', { name: new RegExp(title) });
  await expect(row.getByRole('cell').nth(1)).toHaveText('3');
  await expectAccessible(page);
});

test('an account manager invites employers to an event', async ({ page }) => {
  const title = `Ontbijt ${Date.now()}`;
  await signIn(page, 'accountmanager');
  await fillPlan(page, title);
  await page.getByLabel('Soort').selectOption('EMPLOYER_EVENT');
  await page.getByLabel('Datum', { exact: true }).fill(day(20));
  const employers = page.getByRole('group', { name: 'Werkgevers' });
  const choice = employers.getByRole('combobox');
  await expect(choice.getByRole('option').nth(2)).toBeAttached();
  const names = await choice.getByRole('option').allTextContents();
  for (const name of names.slice(1, 3)) {
    await choice.selectOption({ label: name });
    await employers.getByRole('button', { name: 'Nodig deze werkgever uit' }).click();
    await expect(employers.getByRole('listitem').filter({ hasText: name })).toBeVisible();
  }
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(
    page.getByText(`${names[1]}, ${names[2]}`).or(page.getByText(`${names[2]}, ${names[1]}`)),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Wijzig de bijeenkomst' }).click();
  await expect(employers.getByRole('listitem')).toHaveCount(2);
});
