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

export async function problemOf(answer: Response): Promise<Problem> {
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
