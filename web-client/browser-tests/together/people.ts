import { type APIResponse, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { signIn } from '../portal';

/** Somebody at work in a browser of his own. */
export interface Colleague {
  context: BrowserContext;
  page: Page;
  /** Asks the service what the portal would ask, with this person's session. */
  ask: <T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => Promise<T>;
}

async function json<T>(answer: APIResponse): Promise<T> {
  if (!answer.ok()) throw new Error(`${answer.url()} answered ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Opens a browser for a demo account and signs in. */
export async function colleague(browser: Browser, account: string): Promise<Colleague> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, account);
  const { csrfToken } = await json<{ csrfToken: string }>(await page.request.get('/api/v1/session'));
  return {
    context,
    page,
    ask: async (method, path, body) =>
      json(
        await page.request.fetch(`/api/v1${path}`, {
          method,
          headers: { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': crypto.randomUUID() },
          ...(body === undefined ? {} : { data: body }),
        }),
      ),
  };
}
