import { expect, type Page } from '@playwright/test';

/** Calls the interface as the person who is signed in on a page: to put a journey's own data in place. */
export async function call<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  const { csrfToken } = (await (await page.request.get('/api/v1/session')).json()) as { csrfToken: string };
  const answer = await page.request.fetch(`/api/v1${path}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      'X-CSRF-Token': csrfToken,
      Origin: new URL(page.url()).origin,
    },
    ...(body !== undefined && { data: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${text}`);
  return (text === '' ? null : JSON.parse(text)) as T;
}

/** The user who is signed in on a page. */
export async function userOf(page: Page): Promise<{ id: string; displayName: string }> {
  return (await call<{ user: { id: string; displayName: string } }>(page, 'GET', '/session')).user;
}

/** A day in Amsterdam, so many days from now. */
export function dayFromNow(days: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(
    Date.now() + days * 86_400_000,
  );
}

/** Signs out and waits until that is done. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await expect(page.getByLabel('Gebruikersnaam')).toBeVisible();
}
