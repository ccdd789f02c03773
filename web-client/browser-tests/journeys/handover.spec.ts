import { expect, test, type Browser, type Page } from '@playwright/test';
import { call, signOut, userOf } from '../calls';
import { expectAccessible, openFromMenu, signIn } from '../portal';

interface Colleague {
  id: string;
  name: string;
  people: number;
  roles: string[];
}

/** Users with whom other journeys play: what is theirs stays theirs. */
async function inUse(browser: Browser): Promise<string[]> {
  const ids: string[] = [];
  for (const account of ['consulent', 'collega']) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(page, account);
    ids.push((await userOf(page)).id);
    await context.close();
  }
  return ids;
}

async function consultants(page: Page, not: string[]): Promise<Colleague[]> {
  const { items } = await call<{ items: Colleague[] }>(page, 'GET', '/caseload-handovers/colleagues');
  return items
    .filter((each) => each.roles.includes('CONSULTANT') && !not.includes(each.id))
    .sort((one, other) => other.people - one.people);
}

async function handOver(page: Page, from: Colleague, to: Colleague, note: string): Promise<void> {
  await page.getByLabel('Van wie').selectOption(from.id);
  await page.getByLabel('Naar wie').selectOption(to.id);
  await page.getByLabel('Wat moet de collega weten?').fill(note);
  await page.getByRole('button', { name: 'Draag over' }).click();
  // The form is emptied once it is done.
  await expect(page.getByLabel('Wat moet de collega weten?')).toHaveValue('', { timeout: 60_000 });
  await expect(page.getByText('Overgedragen', { exact: true })).toBeVisible();
}

test('a team leader hands over a whole caseload and back, and reads counts only', async ({
  page,
  browser,
}) => {
  const busy = await inUse(browser);
  await signIn(page, 'manager');
  await openFromMenu(page, 'Overdracht');
  const [from, ...others] = await consultants(page, busy);
  const to = others.at(-1);
  if (!from || !to) throw new Error('two consultants are needed');
  expect(from.people).toBeGreaterThan(0);
  await expect(page.getByLabel('Van wie')).toBeVisible();
  await expectAccessible(page);

  const note = `Vertrekt per vandaag ${Date.now()}`;
  await handOver(page, from, to, note);
  await expectAccessible(page);
  const done = await call<{ items: { people: number; from: string; to: string }[] }>(
    page,
    'GET',
    '/caseload-handovers',
  );
  expect(done.items[0]).toMatchObject({ people: from.people, from: from.name, to: to.name });
  const after = await consultants(page, busy);
  expect(after.find((each) => each.id === from.id)?.people).toBe(0);
  expect(after.find((each) => each.id === to.id)?.people).toBe(from.people + to.people);
  // whom it was about, and what was noted, is for the new consultant
  await expect(page.getByRole('button', { name: /Toon kandidaten/ })).toHaveCount(0);
  await expect(page.getByText(note)).toHaveCount(0);

  await page.reload();
  await handOver(page, to, from, 'Komt terug');
  expect((await consultants(page, busy)).find((each) => each.id === to.id)?.people).toBe(0);
});

test('a consultant chooses who goes over, an account manager hands over his employers', async ({ page }) => {
  await signIn(page, 'consulent');
  await openFromMenu(page, 'Overdracht');
  await expect(page.getByRole('heading', { name: 'Wie gaat er over?' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Draag over' }).click();
  await expect(page.getByText('Fout: Vul dit in.')).toBeVisible();
  await signOut(page);
  await signIn(page, 'accountmanager');
  await openFromMenu(page, 'Overdracht');
  await expect(
    page
      .getByLabel('Naar wie')
      .getByRole('option', { name: /werkgevers?\)/ })
      .first(),
  ).toBeAttached();
  await expectAccessible(page);
});
