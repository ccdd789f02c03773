import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';

export function Loading() {
  const { t } = useTranslation();
  return (
    <div className="mp-loading" role="status">
      <span className="mp-loading-dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {t('state.loading')}
    </div>
  );
}

export type Tone = 'info' | 'good' | 'warn' | 'bad';

/** A message that stands in the page; `live` ones are read out when they appear. */
export function Notice({
  tone = 'info',
  title,
  live = false,
  children,
}: {
  tone?: Tone;
  title?: string;
  live?: boolean;
  children?: ReactNode;
}) {
  return (
    <div
      className={`mp-notice mp-notice--${tone}`}
      role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}
    >
      {title && <strong className="mp-notice-title">{title}</strong>}
      {children}
    </div>
  );
}

/** An empty list that says what to do next. */
export function Empty({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="mp-empty">
      <Heading level={2} appearance="level-4">
        {title}
      </Heading>
      {children && <p className="mp-soft">{children}</p>}
      {action && <div className="mp-row">{action}</div>}
    </div>
  );
}

type ProblemText =
  | 'state.noConnection'
  | 'state.notAllowed'
  | 'state.missing'
  | 'state.conflict'
  | 'state.busy'
  | 'state.broken';

function textFor(status: number): ProblemText {
  if (status === 0) return 'state.noConnection';
  if (status === 403) return 'state.notAllowed';
  if (status === 404) return 'state.missing';
  if (status === 409 || status === 412) return 'state.conflict';
  if (status === 429 || status === 503) return 'state.busy';
  return 'state.broken';
}

/** Says what went wrong and what the person can do about it. */
export function Failure({ failure, retry }: { failure: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const problem = failure instanceof Problem ? failure : null;
  const said =
    problem && problem.status >= 400 && problem.status < 500 ? (problem.detail ?? problem.title) : '';
  return (
    <Notice tone="bad" title={t('state.error')} live>
      <p>{said || t(textFor(problem?.status ?? 500))}</p>
      {problem?.errorId && <p className="mp-small">{t('state.code', { id: problem.errorId })}</p>}
      {retry && (
        <div>
          <Button purpose="secondary" onClick={retry}>
            {t('state.retry')}
          </Button>
        </div>
      )}
    </Notice>
  );
}

interface Asked<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

/** Shows what was asked for, or that it is coming, or why it did not come. */
export function Ask<T>({ query, children }: { query: Asked<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isPending) return <Loading />;
  return <Failure failure={query.error} retry={() => void query.refetch()} />;
}
