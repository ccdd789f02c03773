export interface Violation {
  pointer: string;
  code: string;
  message: string;
}

/** An answer other than success, in the words of RFC 9457; status 0 means that no answer came. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string | null = null,
    readonly violations: readonly Violation[] = [],
    readonly errorId: string | null = null,
  ) {
    super(title);
    this.name = 'Problem';
  }
}

interface ProblemBody {
  title?: string;
  detail?: string | null;
  violations?: Violation[];
  errorId?: string | null;
}

export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;

export interface Request {
  query?: Query;
  body?: unknown;
  /** Version the change is based on: the server refuses when someone else was first. */
  ifMatch?: number;
  /** Same key, same effect: a retry after a lost answer does nothing twice. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

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

function address(path: string, query: Query | undefined): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === null || value === undefined || value === '') continue;
    if (Array.isArray(value)) for (const one of value) parameters.append(name, String(one));
    else parameters.append(name, String(value));
  }
  const tail = parameters.toString();
  return `/api/v1${path}${tail ? `?${tail}` : ''}`;
}

async function problemOf(answer: Response): Promise<Problem> {
  let body: ProblemBody = {};
  try {
    body = (await answer.json()) as ProblemBody;
  } catch {
    // A proxy in between answers without our body: the status alone has to do.
  }
  return new Problem(
    answer.status,
    body.title ?? '',
    body.detail ?? null,
    body.violations ?? [],
    body.errorId ?? null,
  );
}

/** Sends one request to the API; throws {@link Problem} for everything but success. */
export async function send(method: string, path: string, request: Request = {}): Promise<Response> {
  const headers = new Headers({
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language,
  });
  let body: BodyInit | null = null;
  if (request.body instanceof Blob) {
    body = request.body;
    headers.set('Content-Type', request.body.type || 'application/octet-stream');
  } else if (request.body !== undefined) {
    body = JSON.stringify(request.body);
    headers.set('Content-Type', 'application/json');
  }
  if (method !== 'GET' && csrfToken) headers.set('X-CSRF-Token', csrfToken);
  if (request.ifMatch !== undefined) headers.set('If-Match', `"${request.ifMatch}"`);
  if (request.idempotencyKey) headers.set('Idempotency-Key', request.idempotencyKey);

  let answer: Response;
  try {
    answer = await fetch(address(path, request.query), {
      method,
      headers,
      body,
      credentials: 'same-origin',
      signal: request.signal ?? null,
    });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new Problem(0, '');
  }
  if (answer.ok) return answer;
  if (answer.status === 401 && path !== '/session') onSignedOut();
  throw await problemOf(answer);
}

export async function fetchJson<T>(method: string, path: string, request: Request = {}): Promise<T> {
  const answer = await send(method, path, request);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}
