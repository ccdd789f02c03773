import { createContext, use, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem, type Violation } from '../api/problem';
import { Failure } from './states';

const Violations = createContext<readonly Violation[]>([]);

export function fieldIdOf(pointer: string): string {
  return `field${pointer.replaceAll('/', '-')}`;
}

/** The remark of the server on this field, or on something inside it when `pointer` names a whole. */
export function useFieldError(pointer: string | undefined): string | undefined {
  const violations = use(Violations);
  if (!pointer) return undefined;
  return violations.find((violation) => violation.pointer === pointer)?.message;
}

/** The first remark on anything inside `pointer`, for fields that hold a list. */
export function useErrorInside(pointer: string): string | undefined {
  const violations = use(Violations);
  return violations.find(
    (violation) => violation.pointer === pointer || violation.pointer.startsWith(`${pointer}/`),
  )?.message;
}

/**
 * A form with the server's answer to it: remarks stand at their field and together at the top, where the focus
 * goes so that they are not missed.
 */
export function Answered({
  failure,
  quiet = false,
  children,
}: {
  failure: unknown;
  /** Shows the remarks and leaves the focus where it is: nobody pressed anything. */
  quiet?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const summary = useRef<HTMLDivElement>(null);
  const violations = failure instanceof Problem ? failure.violations : [];

  useEffect(() => {
    if (failure && !quiet) summary.current?.focus();
  }, [failure, quiet]);

  return (
    <Violations value={violations}>
      {Boolean(failure) && (
        <div ref={summary} tabIndex={-1} className="mp-summary">
          {violations.length > 0 ? (
            <div className="mp-notice mp-notice--bad" role="alert">
              <strong className="mp-notice-title">{t('state.checkFields')}</strong>
              <ul>
                {violations.map((violation) => (
                  <li key={violation.pointer + violation.code}>
                    <a className="nl-link" href={`#${fieldIdOf(violation.pointer)}`}>
                      {violation.message}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ) : (
            <Failure failure={failure} />
          )}
        </div>
      )}
      {children}
    </Violations>
  );
}
