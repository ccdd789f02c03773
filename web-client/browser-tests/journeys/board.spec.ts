import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { expectAccessible, signIn } from '../portal';

/** Calls the interface as the person who is signed in on a page. */
async function call<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  return page.evaluate(
    async ([how, where, what]) => {
      const session = (await (await fetch('/api/v1/session')).json()) as { csrfToken: string };
      const answer = await fetch(where as string, {
        method: how as string,
        headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': session.csrfToken },
        body: what === undefined ? null : JSON.stringify(what),
      });
      if (!answer.ok) throw new Error(`${how} ${where}: ${answer.status} ${await answer.text()}`);
      const text = await answer.text();
      return (text === '' ? null : JSON.parse(text)) as unknown;
    },
    [method, path, body] as const,
  ) as Promise<T>;
}

/** A session that runs now, with so many people of the consultant on its agenda. */
async function aSession(page: Page, kind: string, size: number): Promise<string> {
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
  const { staff } = await call<{ staff: { id: string; name: string }[] }>(
    page,
    'GET',
    '/api/v1/matching-session-options',
  );
  const { id } = await call<{ id: string }>(page, 'POST', '/api/v1/matching-sessions', {
    kind,
    title: `Matchen ${Date.now()}`,
    place: 'Gemeentehuis, zaal 2',
    date,
    startTime: '00:01',
    endTime: '23:59',
    capacity: 50,
    helpers: staff.slice(0, 3).map((one) => ({ userId: one.id, role: 'ACCOUNT_MANAGER' })),
  });
  const caseload = await call<{ items: { id: string }[] }>(page, 'GET', '/api/v1/job-seekers?limit=100');
  let listed = 0;
  for (const person of caseload.items) {
    if (listed === size) break;
    // nobody is talked about at a scrum whom colleagues may not see
    const accepted = await call(page, 'POST', `/api/v1/matching-sessions/${id}/people`, {
      people: [{ jobSeekerId: person.id }],
    }).then(
      () => true,
      () => false,
    );
    if (accepted) listed += 1;
  }
  expect(listed).toBe(size);
  return id;
}

async function another(browser: Browser, account: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, account);
  return { context, page };
}

function column(page: Page, name: string) {
  return page.getByRole('region', { name, exact: true });
}

async function move(page: Page, from: string, to: string): Promise<string> {
  const card = column(page, from).getByRole('listitem').first();
  const title = (await card.getByRole('heading', { level: 3 }).textContent()) ?? '';
  await card.getByRole('button', { name: 'Verplaatsen' }).click();
  await card.getByRole('button', { name: to, exact: true }).click();
  return title;
}

test('two people share one board, and one goes on without a connection', async ({ page, browser }) => {
  await signIn(page, 'consulent');
  const session = await aSession(page, 'SCRUM', 5);
  const other = await another(browser, 'consulent');
  await page.goto(`/bijeenkomsten/${session}/bord`);
  await other.page.goto(`/bijeenkomsten/${session}/bord`);
  await expect(column(page, 'Te bespreken').getByRole('listitem')).toHaveCount(5);
  await expect(column(other.page, 'Te bespreken').getByRole('listitem')).toHaveCount(5);
  await expectAccessible(page);

  const first = await move(page, 'Te bespreken', 'In gesprek');
  await expect(column(other.page, 'In gesprek').getByRole('heading', { name: first })).toBeVisible();

  // opened: what fits, a timer that the other sees too
  await column(page, 'In gesprek').getByRole('button', { name: 'Openen' }).click();
  await expect(page.getByRole('heading', { level: 2, name: first })).toBeFocused();
  await page.getByRole('button', { name: 'Start tijd' }).click();
  await expect(column(other.page, 'In gesprek').getByRole('timer')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Beste vacatures' })).toBeVisible();
  await expectAccessible(page);

  // an action for a colleague, ticked off by him who hears of it
  const panel = page.getByRole('region', { name: first, exact: true });
  await panel.getByLabel('Wat', { exact: true }).fill('Proefdag regelen');
  const owner = panel.getByLabel('Wie', { exact: true });
  const colleague = (await owner.getByRole('option').nth(1).textContent()) ?? '';
  await owner.selectOption({ label: colleague });
  await panel.getByRole('button', { name: 'Actie afspreken' }).click();
  await expect(panel.getByText(`${colleague}, klaar op`)).toBeVisible();
  await panel.getByRole('button', { name: /^Klaar.*Proefdag regelen/ }).click();
  await expect(panel.getByRole('button', { name: /^Toch niet klaar.*Proefdag regelen/ })).toBeVisible();

  // the network goes: both go on, and when it is back nothing is lost
  await other.context.setOffline(true);
  await expect(other.page.getByText('Geen verbinding.')).toBeVisible();
  const mine = await move(other.page, 'Te bespreken', 'Actie');
  await expect(column(other.page, 'Actie').getByRole('heading', { name: mine })).toBeVisible();
  await expect(column(other.page, 'Actie').getByText('Nog niet verstuurd')).toBeVisible();
  await page.getByRole('button', { name: 'Sluiten' }).click();
  await move(page, 'In gesprek', 'Geparkeerd');
  await expect(column(page, 'Geparkeerd').getByRole('heading', { name: first })).toBeVisible();
  await expect(column(page, 'Actie').getByRole('listitem')).toHaveCount(0);
  await other.context.setOffline(false);
  await expect(column(other.page, 'Geparkeerd').getByRole('heading', { name: first })).toBeVisible();
  await expect(column(page, 'Actie').getByRole('heading', { name: mine })).toBeVisible();
  await expect(other.page.getByText('Geen verbinding.')).toBeHidden();

  // both take the same card: the later one is told
  await other.context.setOffline(true);
  await expect(other.page.getByText('Geen verbinding.')).toBeVisible();
  const both = await move(other.page, 'Te bespreken', 'Geparkeerd');
  await move(page, 'Te bespreken', 'In gesprek');
  await expect(column(page, 'In gesprek').getByRole('heading', { name: both })).toBeVisible();
  await other.context.setOffline(false);
  await expect(other.page.getByText('Iemand anders was u voor')).toBeVisible();
  await expect(column(other.page, 'In gesprek').getByRole('heading', { name: both })).toBeVisible();
  await other.page.getByRole('button', { name: 'Toch doen' }).click();
  await expect(column(page, 'Geparkeerd').getByRole('heading', { name: both })).toBeVisible();
  await other.context.close();
});

test('a café brings people to tables, and the hall shows nobody', async ({ page }) => {
  await signIn(page, 'consulent');
  const session = await aSession(page, 'NETWORK_CAFE', 3);
  await page.goto(`/bijeenkomsten/${session}/bord`);
  await page.getByLabel('Aantal tafels').fill('2');
  await page.getByRole('button', { name: 'Tafels neerzetten' }).click();
  const tables = page.getByRole('region', { name: 'Tafels', exact: true });
  await expect(tables.getByRole('heading', { name: 'Tafel 2' })).toBeVisible();
  await tables
    .getByRole('button', { name: /In de wachtrij/ })
    .first()
    .click();
  await tables
    .getByRole('button', { name: /Volgende aan tafel/ })
    .first()
    .click();
  await expect(tables.getByText('In gesprek')).toBeVisible();
  await expectAccessible(page);
  const guest =
    (await column(page, 'In gesprek').getByRole('heading', { level: 3 }).first().textContent()) ?? '';
  expect(guest).not.toBe('');

  await page.goto(`/bijeenkomsten/${session}/zaal`);
  await expect(page.getByText('0 van 3 gesprekken gedaan')).toBeVisible();
  await expect(page.getByText(guest)).toHaveCount(0);
  await expectAccessible(page);

  await page.goto(`/bijeenkomsten/${session}/tafels/1`);
  await expect(page.getByRole('heading', { name: 'Dit spreken we af' })).toBeVisible();
  await page.getByLabel('Wat', { exact: true }).fill('Samen bellen met de werkgever');
  await page.getByRole('button', { name: 'Actie afspreken' }).click();
  await expect(page.getByText('Samen bellen met de werkgever')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Gesprek is klaar' }).click();
  await expect(page.getByText('Hier zit nu niemand')).toBeVisible();
});

test('a café goes on without a connection: at its tables and at the board', async ({ page, browser }) => {
  await signIn(page, 'consulent');
  const session = await aSession(page, 'NETWORK_CAFE', 3);
  await call(page, 'PUT', `/api/v1/matching-sessions/${session}/tables`, { count: 2 });
  await page.goto(`/bijeenkomsten/${session}/bord`);
  const tables = page.getByRole('region', { name: 'Tafels', exact: true });
  const waits = tables.getByRole('button', { name: /^In de wachtrij/ });
  const next = tables.getByRole('button', { name: /^Volgende aan tafel/ });
  await waits.first().click();
  await next.first().click();
  await expect(tables.getByText('In gesprek')).toHaveCount(1);

  // the laptop on the table loses its network: the two who sit there go on
  const other = await another(browser, 'consulent');
  await other.page.goto(`/bijeenkomsten/${session}/tafels/1`);
  await expect(other.page.getByRole('heading', { name: 'Dit spreken we af' })).toBeVisible();
  await other.context.setOffline(true);
  await expect(other.page.getByText('Geen verbinding.')).toBeVisible();
  await other.page.getByLabel('Wat', { exact: true }).fill('Samen de werkgever bellen');
  await other.page.getByRole('button', { name: 'Actie afspreken' }).click();
  await expect(other.page.getByText('Nog niet verstuurd')).toBeVisible();
  await other.page.getByRole('button', { name: 'Gesprek is klaar' }).click();
  await expect(other.page.getByText('Hier zit nu niemand')).toBeVisible();
  await expect(tables.getByText('In gesprek')).toHaveCount(1);
  await other.context.setOffline(false);
  await expect(tables.getByText('In gesprek')).toHaveCount(0);
  await other.context.close();

  // the board loses it: who waits longest sits down there all the same
  await page.context().setOffline(true);
  await expect(page.getByText('Geen verbinding.')).toBeVisible();
  await waits.last().click();
  await next.last().click();
  await expect(tables.getByText('In gesprek')).toHaveCount(1);
  await page.context().setOffline(false);
  await expect(page.getByText('Geen verbinding.')).toBeHidden();
  await expect(page.getByText('Nog niet verstuurd')).toHaveCount(0);
  const kept = await call<{ tables: { occupied: boolean }[]; queue: unknown[] }>(
    page,
    'GET',
    `/api/v1/matching-sessions/${session}/tables`,
  );
  expect(kept.tables.map(({ occupied }) => occupied)).toEqual([false, true]);
  expect(kept.queue).toEqual([]);
  const actions = await call<{ items: { what: string }[] }>(
    page,
    'GET',
    `/api/v1/matching-sessions/${session}/actions`,
  );
  expect(actions.items.map(({ what }) => what)).toEqual(['Samen de werkgever bellen']);
});
