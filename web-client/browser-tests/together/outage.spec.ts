import { expect, test } from '@playwright/test';
import { signIn } from '../portal';

const chaos = process.env['WSP_CHAOS'] ?? '';
/** Milliseconds; a service that starts on a busy machine takes its time. */
const startLimit = 120_000;

test('somebody who is signed in works on when an instance dies and the database restarts', async ({
  page,
  request,
}) => {
  await signIn(page, 'consulent');
  expect((await request.post(`${chaos}/instances/0/kill`)).status()).toBe(204);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Welkom');
  expect((await request.post(`${chaos}/database/restart`)).status()).toBe(204);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Welkom');
  expect((await request.post(`${chaos}/instances/0/start`, { timeout: startLimit })).status()).toBe(204);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Welkom');
});
