import { readFile } from 'node:fs/promises';
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { call, dayFromNow, signOut, userOf } from '../calls';
import { expectAccessible, loadUntilVisible, signIn } from '../portal';

interface Session {
  id: string;
  version: number;
}

const kindOfAction = 'U hebt een actie gekregen in een bijeenkomst';

function plan(title: string, helper: string, startTime: string) {
  return {
    kind: 'NETWORK_CAFE',
    title,
    place: 'Bibliotheek, Damlaan 44',
    date: dayFromNow(40),
    startTime,
    endTime: '16:00',
    capacity: 20,
    helpers: [{ userId: helper, role: 'CONSULTANT' }],
  };
}

/** A page on which an account manager is signed in, beside the reader's. */
async function organiser(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, 'accountmanager');
  return page;
}

async function inbox(page: Page): Promise<void> {
  await page.goto('/berichten');
  await expect(page.getByRole('heading', { level: 1, name: 'Berichten' })).toBeVisible();
}

async function calendarOf(page: Page, message: Locator): Promise<string> {
  const download = page.waitForEvent('download');
  await message.getByRole('button', { name: /Zet in uw agenda/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('afspraak.ics');
  return (await readFile(await file.path(), 'utf8')).replaceAll('\r\n ', '');
}

const value = (calendar: string, name: string) =>
  new RegExp(`^${name}[^:]*:(.*?)\r?$`, 'm').exec(calendar)?.[1];

test('a consultant is invited, reads it, and his calendar follows the changes', async ({ page, browser }) => {
  await signIn(page, 'consulent');
  const reader = await userOf(page);
  const other = await organiser(browser);
  const title = `Café ${Date.now()}`;
  const made = await call<Session>(other, 'POST', '/matching-sessions', plan(title, reader.id, '13:30'));

  await inbox(page);
  const message = (text: string) =>
    page.getByRole('article').filter({ hasText: title }).filter({ hasText: text });
  const invitation = message('U bent uitgenodigd');
  await loadUntilVisible(page, invitation);
  await expect(invitation.getByText('Nieuw')).toBeVisible();
  await expectAccessible(page);
  const asked = await calendarOf(page, invitation);
  expect(value(asked, 'METHOD')).toBe('REQUEST');
  expect(value(asked, 'LOCATION')).toContain('Bibliotheek');
  await invitation.getByRole('button', { name: /^Gelezen/ }).click();
  await expect(invitation.getByText('Nieuw')).toHaveCount(0);

  const moved = await call<Session>(other, 'PUT', `/matching-sessions/${made.id}`, {
    ...plan(title, reader.id, '14:00'),
    version: made.version,
  });
  await inbox(page);
  const change = message('is veranderd');
  await loadUntilVisible(page, change);
  const changed = await calendarOf(page, change);
  expect(value(changed, 'UID')).toBe(value(asked, 'UID'));
  expect(Number(value(changed, 'SEQUENCE'))).toBeGreaterThan(Number(value(asked, 'SEQUENCE')));

  await call(other, 'POST', `/matching-sessions/${made.id}/transitions`, {
    to: 'CANCELLED',
    reason: 'Te weinig plaats',
    version: moved.version,
  });
  await inbox(page);
  const end = message('gaat niet door');
  await loadUntilVisible(page, end);
  const cancelled = await calendarOf(page, end);
  expect(value(cancelled, 'METHOD')).toBe('CANCEL');
  expect(value(cancelled, 'UID')).toBe(value(asked, 'UID'));
  expect(Number(value(cancelled, 'SEQUENCE'))).toBeGreaterThan(Number(value(changed, 'SEQUENCE')));

  await page.getByLabel('Toon alleen wat ik nog niet las').check();
  await expect(invitation).toHaveCount(0);
  await page.getByRole('button', { name: 'Alles is gelezen' }).click();
  await expect(page.getByText('U hebt alles gelezen')).toBeVisible();
  await other.context().close();
});

test('a consultant chooses which mails he gets, and stops one with the link in it', async ({
  page,
  browser,
}) => {
  await signIn(page, 'consulent');
  const reader = await userOf(page);
  await page.goto('/berichten/voorkeuren');
  const choice = page.getByLabel(kindOfAction);
  await choice.selectOption('DAILY');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Opgeslagen')).toBeVisible();
  await page.reload();
  await expect(choice).toHaveValue('DAILY');
  await expectAccessible(page);
  await choice.selectOption('AT_ONCE');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Opgeslagen')).toBeVisible();
  // what is about a right or an appointment cannot be chosen
  await expect(page.getByLabel('Uitnodiging voor een bijeenkomst')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Deze mails krijgt u altijd' })).toContainText(
    'Uitnodiging voor een bijeenkomst',
  );

  const mails = process.env['WSP_MAILS'];
  if (!mails) return; // a demo says where its mails are read; without that there is no link to follow
  const token = await stopLink(await organiser(browser), reader.id, mails);
  await signOut(page);
  await page.goto(`/afmelden/${token}`);
  await expect(page.getByText(kindOfAction)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stop deze mails' }).click();
  await expect(page.getByText('U krijgt deze mails niet meer')).toBeVisible();
  await signIn(page, 'consulent');
  await page.goto('/berichten/voorkeuren');
  await expect(choice).toHaveValue('OFF');
  await choice.selectOption('AT_ONCE');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Opgeslagen')).toBeVisible();
});

/** Gives the reader an action at a session that closes, and takes the link out of the mail about it. */
async function stopLink(page: Page, reader: string, mails: string): Promise<string> {
  const before = await caught(page, mails);
  const made = await call<Session>(page, 'POST', '/matching-sessions', {
    ...plan(`Actie ${Date.now()}`, reader, '00:01'),
    date: dayFromNow(0),
    endTime: '23:59',
  });
  const path = `/matching-sessions/${made.id}`;
  const step = async (to: string) => {
    const { version } = await call<Session>(page, 'GET', path);
    await call(page, 'POST', `${path}/transitions`, { to, version });
  };
  await step('RUNNING');
  await call(page, 'POST', `${path}/actions`, {
    what: 'Bel de hovenier',
    ownerId: reader,
    dueOn: dayFromNow(3),
  });
  await step('CLOSED');
  let token: string | undefined;
  await expect
    .poll(
      async () => {
        for (const mail of (await caught(page, mails)).filter((each) => !before.includes(each))) {
          const text = await (await page.request.get(`${mails}/${mail}`)).text();
          token ??= /\/afmelden\/([\w-]+)/.exec(text)?.[1];
        }
        return token;
      },
      { timeout: 60_000 },
    )
    .toBeDefined();
  await page.context().close();
  if (!token) throw new Error('no link');
  return token;
}

/** Names of the mails to the consultant that the demo's mail server caught. */
async function caught(page: Page, mails: string): Promise<string[]> {
  const list = await (await page.request.get(`${mails}/`)).text();
  return [...list.matchAll(/href="([^"]*consulent@demo\.example\.html)"/g)].map(([, name]) => name ?? '');
}
