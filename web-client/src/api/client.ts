import createClient from 'openapi-fetch';
import { problemOf, Problem } from './problem';
import type { paths } from './schema';

let csrfToken: string | null = null;
let language = 'nl';
let onSignedOut: () => void = () => undefined;

export function sendCsrfToken(token: string | null): void {
  csrfToken = token;
}

export function askAnswersIn(newLanguage: string): void {
  language = newLanguage;
}

/** `listener` hears when the server no longer knows our session. */
export function whenSessionEnds(listener: () => void): void {
  onSignedOut = listener;
}

/** The address itself is named, so that the same client works in a test without a page. */
const here = typeof location === 'undefined' ? '' : location.origin;

/** Asks the API in the shapes of its document; everything but success is thrown as a {@link Problem}. */
export const client = createClient<paths>({
  baseUrl: here,
  credentials: 'same-origin',
  fetch: (request) => fetch(request),
});

client.use({
  onRequest({ request }) {
    request.headers.set('Accept', 'application/json, application/problem+json');
    request.headers.set('Accept-Language', language);
    if (request.method !== 'GET' && csrfToken) request.headers.set('X-CSRF-Token', csrfToken);
    return request;
  },
  async onResponse({ response, schemaPath }) {
    if (response.ok) return;
    if (response.status === 401 && schemaPath !== '/api/v1/session') onSignedOut();
    throw await problemOf(response);
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    return new Problem(0, '');
  },
});

/** What came back, once it is sure that something did. */
export async function dataOf<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer;
  if (data === undefined) throw new Problem(0, '');
  return data;
}

/** Version the change is based on: the server refuses when someone else was first. */
export function ifMatch(version: number): { headers: Record<string, string> } {
  return { headers: { 'If-Match': `"${version}"` } };
}

/** Same key, same effect: a retry after a lost answer does nothing twice. */
export function once(key: string): { headers: Record<string, string> } {
  return { headers: { 'Idempotency-Key': key } };
}
