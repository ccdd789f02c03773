import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import type { Role } from '../api/model';
import { TextField } from '../ui/Field';
import { Failure, Notice } from '../ui/states';
import { useSession } from './session';

/** The accounts that exist in demo mode only; the server says whether it runs in that mode. */
const demoAccounts: ReadonlyArray<[Role, string]> = [
  ['EMPLOYER', 'werkgever@demo.example'],
  ['ACCOUNT_MANAGER', 'accountmanager@demo.example'],
  ['CONSULTANT', 'consulent@demo.example'],
  ['JOB_SEEKER', 'werkzoekende@demo.example'],
  ['MANAGER', 'manager@demo.example'],
  ['QUALITY', 'kwaliteit@demo.example'],
  ['ADMIN', 'beheer@demo.example'],
];

function DemoAccounts({ choose }: { choose: (account: string) => void }) {
  const { t } = useTranslation();
  return (
    <section className="mp-card mp-card--flat mp-stack" aria-labelledby="demo-title">
      <Heading level={2} appearance="level-4" id="demo-title">
        {t('signIn.demoTitle')}
      </Heading>
      <p className="mp-soft">{t('signIn.demoHelp')}</p>
      <ul className="mp-plain mp-demo-accounts">
        {demoAccounts.map(([role, account]) => (
          <li key={role}>
            <button type="button" onClick={() => choose(account)}>
              <strong>{t(`role.${role}`)}</strong>
              <span>{account}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function SignIn() {
  const { t } = useTranslation();
  const { standing, demo, signIn } = useSession();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const said = useRef<HTMLDivElement>(null);

  useEffect(() => {
    document.title = `${t('signIn.title')} – ${t('app.name')}`;
  }, [t]);

  useEffect(() => {
    if (failure) said.current?.focus();
  }, [failure]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!username || !password) {
      setFailure(new Problem(400, t('signIn.fillBoth')));
      return;
    }
    setBusy(true);
    setFailure(null);
    try {
      await signIn(username, password);
    } catch (wrong) {
      setFailure(wrong);
      setBusy(false);
    }
  }

  function remark() {
    if (failure instanceof Problem && failure.status === 401)
      return <Notice tone="bad">{t('signIn.wrong')}</Notice>;
    if (failure instanceof Problem && failure.status === 429) {
      return <Notice tone="bad">{t('signIn.throttled')}</Notice>;
    }
    return <Failure failure={failure} />;
  }

  return (
    <div className="mp-signin">
      <div className="mp-signin-welcome">
        <Heading level={1}>{t('signIn.title')}</Heading>
        <p className="mp-lead">{t('signIn.lead')}</p>
        <ul className="mp-plain mp-promises">
          <li>{t('signIn.promise1')}</li>
          <li>{t('signIn.promise2')}</li>
          <li>{t('signIn.promise3')}</li>
        </ul>
      </div>
      <div className="mp-stack">
        <form className="mp-card mp-stack" onSubmit={(event) => void submit(event)} noValidate>
          {standing === 'ended' && <Notice tone="warn">{t('signIn.ended')}</Notice>}
          {standing === 'left' && <Notice>{t('signIn.signedOut')}</Notice>}
          {failure !== null && (
            <div ref={said} tabIndex={-1} role="alert">
              {remark()}
            </div>
          )}
          <TextField
            label={t('signIn.username')}
            value={username}
            onChange={setUsername}
            autoComplete="username"
          />
          <TextField
            label={t('signIn.password')}
            type="password"
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
          />
          <div>
            <Button type="submit" purpose="primary" busy={busy}>
              {t(busy ? 'signIn.busy' : 'signIn.submit')}
            </Button>
          </div>
        </form>
        {demo && (
          <DemoAccounts
            choose={(account) => {
              setUsername(account);
              setPassword('demo');
            }}
          />
        )}
      </div>
    </div>
  );
}
