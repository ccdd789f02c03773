import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import type { ReactNode } from 'react';
import { Answered } from './violations';

/**
 * A step and what it asks: fields, one button that takes it, and the server's answer to it. With a title it is a card
 * of its own; without one it stands inside something that has a title.
 */
export function StepForm({
  title,
  label,
  help,
  submit,
  primary = false,
  busy,
  failure,
  onSubmit,
  beside,
  children,
}: {
  title?: string;
  /** Name of the form, when it has no title. */
  label?: string;
  help?: string | undefined;
  submit: string;
  primary?: boolean;
  busy: boolean;
  failure: unknown;
  onSubmit: () => void;
  /** What stands next to the button. */
  beside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <form
      className={title ? 'mp-card mp-stack mp-no-print' : 'mp-stack mp-no-print'}
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {title && (
        <Heading level={2} appearance="level-4">
          {title}
        </Heading>
      )}
      {help && <p className="mp-soft">{help}</p>}
      <Answered failure={failure}>
        {children}
        <div className="mp-row">
          <Button type="submit" purpose={primary ? 'primary' : 'secondary'} busy={busy}>
            {submit}
          </Button>
          {beside}
        </div>
      </Answered>
    </form>
  );
}
