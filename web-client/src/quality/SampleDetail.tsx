import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page } from '../app/Page';
import { date } from '../ui/format';
import { Badge, Facts, TextLink } from '../ui/pieces';
import { Ask, Notice } from '../ui/states';
import { samples, type Sample } from './calls';

function Files({ sample }: { sample: Sample }) {
  const { t } = useTranslation();
  return (
    <div className="mp-table-scroll" role="region" aria-label={t('samples.files')} tabIndex={0}>
      <table className="utrecht-table utrecht-table--html-table">
        <thead>
          <tr>
            <th scope="col">{t('samples.files')}</th>
            <th scope="col">{t('samples.result')}</th>
            <th scope="col">{t('samples.note')}</th>
          </tr>
        </thead>
        <tbody>
          {(sample.files ?? []).map((file) => (
            <tr key={file.jobSeekerId}>
              <th scope="row">
                {sample.open ? (
                  <TextLink to={`/steekproeven/${sample.id}/${file.jobSeekerId}`}>
                    {t('samples.read', { position: file.position })}
                  </TextLink>
                ) : (
                  t('samples.file', { position: file.position })
                )}
              </th>
              <td>
                <Badge tone={file.finding === 'NEEDS_ATTENTION' ? 'warn' : file.finding ? 'good' : 'plain'}>
                  {t(`samples.${file.finding ?? 'none'}`)}
                </Badge>
              </td>
              <td>{file.note ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One sample: its files, and what was found in them. */
export default function SampleDetail() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const found = useQuery({ queryKey: ['samples', id], queryFn: () => samples.one(id) });
  return (
    <Ask query={found}>
      {(sample) => (
        <Page
          title={t('samples.number', { number: sample.number })}
          lead={sample.reason}
          actions={<TextLink to="/steekproeven">{t('samples.title')}</TextLink>}
        >
          <section className="mp-card mp-stack">
            {!sample.open && <Notice>{t('samples.closedHelp')}</Notice>}
            <Facts
              facts={[
                [t('samples.drawnAt'), date(sample.drawnAt)],
                [t('samples.openUntil'), date(sample.openUntil)],
                [t('samples.result'), t('samples.judged', { judged: sample.judged, size: sample.size })],
                [t('samples.attention'), sample.needAttention],
              ]}
            />
            <Heading level={2} appearance="level-3">
              {t('samples.files')}
            </Heading>
            <Files sample={sample} />
          </section>
        </Page>
      )}
    </Ask>
  );
}
