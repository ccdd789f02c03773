import { Button } from '@nl-design-system-candidate/button-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { jobSeekers } from '../api/calls';
import type { CaseloadRow } from '../api/model';
import { Page } from '../app/Page';
import { percent } from '../ui/format';
import { Sheets } from '../ui/Sheets';
import { MoreButton } from '../ui/MoreButton';
import { Badge, Bar, Tabs, TextLink } from '../ui/pieces';
import { Ask, Empty, Failure } from '../ui/states';
import { nameOf } from './names';

function Signals({ person }: { person: CaseloadRow }) {
  const { t } = useTranslation();
  return (
    <span className="mp-row">
      {person.standIn && <Badge tone="info">{t('caseload.standIn')}</Badge>}
      {person.signals.map((signal) => (
        <Badge key={signal.code} tone={signal.code === 'NOT_ACTIVE' ? 'plain' : 'warn'}>
          {signal.text}
        </Badge>
      ))}
      {person.signals.length === 0 && <Badge tone="good">{t('caseload.ok')}</Badge>}
    </span>
  );
}

function Take({ person }: { person: CaseloadRow }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const take = useMutation({
    mutationFn: () => jobSeekers.take(person.id),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['job-seekers'] });
      void navigate(`/kandidaten/${person.id}`);
    },
  });
  return (
    <>
      {take.isError && <Failure failure={take.error} />}
      <div>
        <Button purpose="secondary" busy={take.isPending} onClick={() => take.mutate()}>
          {t('caseload.take')}
          <span className="mp-hidden">: {nameOf(person) ?? t('caseload.noName')}</span>
        </Button>
      </div>
    </>
  );
}

function PersonRow({ person, intake }: { person: CaseloadRow; intake: boolean }) {
  const { t } = useTranslation();
  const name = nameOf(person) ?? t('caseload.noName');
  return (
    <article className="mp-card mp-item">
      <div className="mp-row mp-row--between">
        <h2 className="mp-item-title">
          {intake ? name : <TextLink to={`/kandidaten/${person.id}`}>{name}</TextLink>}
        </h2>
        {!intake && <Signals person={person} />}
      </div>
      {!intake && (
        <p className={person.headline ? undefined : 'mp-soft'}>
          {person.headline ?? t('caseload.noHeadline')}
        </p>
      )}
      {typeof person.completeness === 'number' && (
        <p className="mp-small mp-with-bar">
          <Bar share={person.completeness} tone="soft" />
          {t('caseload.complete', { percent: percent(person.completeness) })}
        </p>
      )}
      {person.missing[0] && <p className="mp-small mp-soft">{person.missing[0].message}</p>}
      {intake && <Take person={person} />}
    </article>
  );
}

/** The people a consultant works for, with what asks his attention, and who still has no consultant. */
export default function Caseload() {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const intake = parameters.get('lijst') === 'intake';
  const list = useInfiniteQuery({
    queryKey: ['job-seekers', { intake }],
    queryFn: ({ pageParam }) =>
      jobSeekers.list({ intake: intake ? 'true' : null, cursor: pageParam, limit: 20 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
  });
  return (
    <Page title={t('caseload.title')} lead={t('caseload.lead')}>
      <div className="mp-stack">
        <Tabs label={t('caseload.tabs')}>
          <li>
            <Link to="/kandidaten" aria-current={intake ? undefined : 'page'}>
              {t('caseload.own')}
            </Link>
          </li>
          <li>
            <Link to="/kandidaten?lijst=intake" aria-current={intake ? 'page' : undefined}>
              {t('caseload.intake')}
            </Link>
          </li>
        </Tabs>
        <Ask query={list}>
          {({ pages }) => {
            const people = pages.flatMap((page) => page.items);
            return people.length === 0 ? (
              <Empty title={t(intake ? 'caseload.intakeEmpty' : 'caseload.empty')}>
                {t(intake ? 'caseload.intakeHelp' : 'caseload.emptyHelp')}
              </Empty>
            ) : (
              <ul className="mp-plain mp-stack">
                {people.map((person) => (
                  <li key={person.id}>
                    <PersonRow person={person} intake={intake} />
                  </li>
                ))}
              </ul>
            );
          }}
        </Ask>
        <MoreButton list={list} />
        {!intake && (
          <Sheets address="/api/v1/job-seekers/sheet" name={t('sheet.caseload')} remark={t('sheet.logged')} />
        )}
      </div>
    </Page>
  );
}
