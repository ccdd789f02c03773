import { Heading } from '@nl-design-system-candidate/heading-react';
import { useTranslation } from 'react-i18next';
import type { AdviceItem, InstrumentAdvice, Verdict } from '../api/sroi';
import { date } from '../ui/format';
import { Badge, Facts, TextLink } from '../ui/pieces';
import { Notice, type Tone } from '../ui/states';

const verdicts: readonly Verdict[] = ['YES', 'DEPENDS', 'NO'];
const tones: Record<Verdict, Tone | 'plain'> = { YES: 'good', DEPENDS: 'warn', NO: 'plain' };

function Item({ item }: { item: AdviceItem }) {
  const { t } = useTranslation();
  const { instrument } = item;
  return (
    <li className="mp-item">
      <div className="mp-row">
        <h4 className="mp-item-title">{instrument.name}</h4>
        <Badge tone={tones[item.verdict]}>{t(`toolbox.verdict.${item.verdict}`)}</Badge>
        {item.advised && <Badge tone="info">{t('toolbox.advised')}</Badge>}
        {instrument.deviates && <Badge tone="warn">{t('toolbox.deviates')}</Badge>}
      </div>
      <p>{instrument.what}</p>
      {(item.reasons.length > 0 || item.missing.length > 0) && (
        <ul>
          {item.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
          {item.missing.map((missing) => (
            <li key={missing.fact}>{t('toolbox.missing', { question: missing.label })}</li>
          ))}
        </ul>
      )}
      {item.verdict !== 'NO' && (
        <details>
          <summary>
            {t('toolbox.more')}
            <span className="mp-hidden">: {instrument.name}</span>
          </summary>
          <Facts
            facts={[
              [t('toolbox.amount'), instrument.amount],
              [t('toolbox.duration'), instrument.duration],
              [t('toolbox.decidedBy'), instrument.decidedBy],
              [t('toolbox.source'), instrument.source],
              [t('toolbox.validFrom'), date(instrument.validFrom)],
            ]}
          />
          {instrument.calculator && <TextLink to={instrument.calculator}>{t('toolbox.calculate')}</TextLink>}
        </details>
      )}
    </li>
  );
}

/** Every instrument once, those that fit first, each with the reason. */
export function Advice({ advice }: { advice: InstrumentAdvice }) {
  const { t } = useTranslation();
  return (
    <div className="mp-stack">
      {advice.profile && (
        <Notice title={t('toolbox.profile', { profile: advice.profile.label })}>
          <p>{t('toolbox.profileHelp')}</p>
        </Notice>
      )}
      {verdicts.map((verdict) => {
        const items = advice.items
          .filter((item) => item.verdict === verdict)
          .sort((one, other) => Number(other.advised) - Number(one.advised));
        return items.length === 0 ? null : (
          <section key={verdict} className="mp-card" aria-labelledby={`verdict-${verdict}`}>
            <Heading level={3} appearance="level-4" id={`verdict-${verdict}`}>
              {t(`toolbox.list.${verdict}`, { count: items.length })}
            </Heading>
            <ul className="mp-plain" role="list">
              {items.map((item) => (
                <Item key={item.instrument.code} item={item} />
              ))}
            </ul>
          </section>
        );
      })}
      <p className="mp-small">{t('toolbox.disclaimer')}</p>
    </div>
  );
}
