import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { employers } from '../api/calls';
import { ScanTile } from '../function-scans/ScanTile';
import { ProposalTile } from '../placements/ProposalTile';
import { Ask } from '../ui/states';
import { OwnSroi } from './SroiTiles';
import { OpenTile } from '../introductions/OpenTile';
import { VacancyTile } from './VacancyTiles';

function AccountManagerCard() {
  const { t } = useTranslation();
  const own = useQuery({ queryKey: ['own-employer'], queryFn: () => employers.list({ limit: 1 }) });
  return (
    <section className="mp-card mp-card--brand mp-stack mp-stack--tight" aria-labelledby="account-title">
      <Heading level={2} appearance="level-4" id="account-title">
        {t('home.employer.account')}
      </Heading>
      <Ask query={own}>
        {({ items }) => {
          const manager = items[0]?.accountManager;
          if (!manager) return <p>{t('home.employer.noAccount')}</p>;
          return (
            <>
              <p>
                <strong>{manager.name}</strong>
              </p>
              {manager.phone && (
                <a className="nl-link" href={`tel:${manager.phone.replaceAll(' ', '')}`}>
                  {manager.phone}
                </a>
              )}
              {manager.email && (
                <a className="nl-link" href={`mailto:${manager.email}`}>
                  {manager.email}
                </a>
              )}
              <p className="mp-soft mp-small">{t('home.employer.accountHelp')}</p>
            </>
          );
        }}
      </Ask>
    </section>
  );
}

export function EmployerHome() {
  const { t } = useTranslation();
  const nothing = t('home.nothing');
  return (
    <div className="mp-grid">
      <ProposalTile kind="toAnswer" />
      <VacancyTile status="DRAFT" title={t('home.employer.drafts')} empty={nothing} />
      <VacancyTile status="SUBMITTED" title={t('home.employer.submitted')} empty={nothing} />
      <VacancyTile status="PUBLISHED" title={t('home.employer.published')} empty={nothing} />
      <OpenTile />
      <OwnSroi />
      <ScanTile
        statuses={['REQUESTED', 'PLANNED', 'IN_PROGRESS', 'ADVICE']}
        title={t('scans.home.mine')}
        empty={t('scans.home.mineNone')}
        ask
      />
      <AccountManagerCard />
    </div>
  );
}
