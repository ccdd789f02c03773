import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Fieldset, FieldsetLegend } from '@utrecht/fieldset-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { languageLevels, tracks, type FacetValue } from '../api/model';
import { CheckField, SelectField, TextField } from '../ui/Field';
import { DayPartGrid } from '../ui/DayPartGrid';
import { languageName } from '../ui/format';
import { hasFilters, withSingle, withToggled, type Several, type Single } from './criteria';

const radii = ['5', '10', '15', '25', '40'] as const;
const educationLevels = ['1', '2', '3', '4', '5', '6'] as const;
const languages = ['nl', 'en', 'ar', 'de', 'fr', 'pl', 'so', 'ti', 'tr', 'uk'] as const;

/** How many values of a facet stand open before the rest is asked for. */
const facetShown = 6;

function Facet({
  name,
  legend,
  values,
}: {
  name: Several;
  legend: string;
  values: readonly FacetValue[] | undefined;
}) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const [all, setAll] = useState(false);
  const chosen = address.getAll(name);
  const offered = values ?? [];
  if (offered.length === 0) return null;
  const shown = all ? offered : offered.filter((one, at) => at < facetShown || chosen.includes(one.value));
  return (
    <Fieldset>
      <FieldsetLegend>{legend}</FieldsetLegend>
      <div className="mp-facet">
        {shown.map((value) => (
          <CheckField
            key={value.value}
            label={`${value.label} (${value.count})`}
            checked={chosen.includes(value.value)}
            onChange={() => setAddress(withToggled(address, name, value.value))}
          />
        ))}
      </div>
      {offered.length > shown.length && (
        <Button purpose="subtle" onClick={() => setAll(true)}>
          {t('state.more')}
          <span className="mp-hidden">: {legend}</span>
        </Button>
      )}
    </Fieldset>
  );
}

function useSingle(name: Single): [string | null, (value: string | null) => void] {
  const [address, setAddress] = useSearchParams();
  return [address.get(name), (value) => setAddress(withSingle(address, name, value))];
}

/** A text filter that waits until the person leaves the field, so that half a postcode is not searched. */
function TextFilter({ name, label, numeric }: { name: Single; label: string; numeric?: boolean }) {
  const [value, setValue] = useSingle(name);
  const [typed, setTyped] = useState(value ?? '');
  const [shownFor, setShownFor] = useState(value);
  if (shownFor !== value) {
    setShownFor(value);
    setTyped(value ?? '');
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setValue(typed.trim() || null);
      }}
    >
      <TextField
        label={label}
        pointer={`/${name}`}
        width="short"
        inputMode={numeric ? 'decimal' : 'text'}
        maxLength={7}
        value={typed}
        onChange={setTyped}
        onLeave={() => {
          if ((value ?? '') !== typed.trim()) setValue(typed.trim() || null);
        }}
      />
    </form>
  );
}

function LanguageFilter() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const [code, level] = (address.get('language') ?? '').split(':');
  function set(nextCode: string | null, nextLevel: string) {
    const next = new URLSearchParams(address);
    next.delete('language');
    if (nextCode) next.set('language', `${nextCode}:${nextLevel}`);
    setAddress(next);
  }
  return (
    <>
      <SelectField
        label={t('search.language')}
        pointer="/language"
        empty={t('search.any')}
        value={languages.find((one) => one === code) ?? null}
        options={languages.map((one) => ({ value: one, label: languageName(one) }))}
        onChange={(chosen) => set(chosen, level || 'B1')}
      />
      {code && (
        <SelectField
          label={t('search.languageLevel')}
          value={languageLevels.find((one) => one === level) ?? 'B1'}
          options={languageLevels.slice(1).map((one) => ({ value: one, label: t(`language.level.${one}`) }))}
          onChange={(chosen) => set(code, chosen ?? 'B1')}
        />
      )}
    </>
  );
}

function Group({ children }: { children: ReactNode }) {
  return <div className="mp-stack">{children}</div>;
}

/** What narrows the search; counts say beforehand how many people a choice leaves. */
export function Filters({ facets }: { facets: Record<string, FacetValue[]> }) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const [radius, setRadius] = useSingle('radiusKm');
  const [education, setEducation] = useSingle('educationLevel');
  const [track, setTrack] = useSingle('track');
  const dayParts = address.getAll('dayPart');
  return (
    <section className="mp-card mp-card--flat mp-stack mp-stack--loose" aria-labelledby="filters-title">
      <div className="mp-row mp-row--between">
        <Heading level={2} appearance="level-4" id="filters-title">
          {t('search.filters')}
        </Heading>
        {hasFilters(address) && (
          <Button
            purpose="subtle"
            onClick={() => {
              const q = address.get('q');
              setAddress(q ? { q } : {});
            }}
          >
            {t('search.clear')}
          </Button>
        )}
      </div>
      <Facet name="competency" legend={t('search.competency')} values={facets['competency']} />
      <Facet name="occupation" legend={t('search.occupation')} values={facets['occupation']} />
      <Group>
        <TextFilter name="postcode" label={t('search.postcode')} />
        <SelectField
          label={t('search.radius')}
          pointer="/radiusKm"
          empty={t('search.any')}
          value={radii.find((one) => one === radius) ?? null}
          options={radii.map((one) => ({ value: one, label: t('search.km', { km: one }) }))}
          onChange={setRadius}
        />
      </Group>
      <div className="mp-pair mp-pair--small">
        <TextFilter name="hoursMin" label={t('search.hoursMin')} numeric />
        <TextFilter name="hoursMax" label={t('search.hoursMax')} numeric />
      </div>
      <details className="mp-details">
        <summary>
          {t('search.dayPart')} {dayParts.length > 0 && `(${dayParts.length})`}
        </summary>
        <DayPartGrid
          legend={t('search.dayPart')}
          value={dayParts}
          onChange={(codes) => {
            const next = new URLSearchParams(address);
            next.delete('dayPart');
            for (const code of codes) next.append('dayPart', code);
            setAddress(next);
          }}
        />
      </details>
      <Facet name="sector" legend={t('search.sector')} values={facets['sector']} />
      <Group>
        <LanguageFilter />
        <Facet name="licence" legend={t('search.licence')} values={facets['licence']} />
        <SelectField
          label={t('search.education')}
          empty={t('search.any')}
          value={educationLevels.find((one) => one === education) ?? null}
          options={educationLevels.map((one) => ({ value: one, label: t(`education.${one}`) }))}
          onChange={setEducation}
        />
        <SelectField
          label={t('search.track')}
          empty={t('search.any')}
          value={tracks.find((one) => one === track) ?? null}
          options={tracks.map((one) => ({ value: one, label: t(`track.${one}`) }))}
          onChange={setTrack}
        />
      </Group>
    </section>
  );
}
