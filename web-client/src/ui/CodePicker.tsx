import { useQuery } from '@tanstack/react-query';
import { Textbox } from '@utrecht/textbox-react';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useRememberLabel } from '../api/labels';
import type { Coded, Page } from '../api/model';
import { Field, type FieldTexts } from './Field';

function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

/**
 * Finds an entry of our reference data by any of its names: a combobox with a list below it, after the ARIA pattern.
 * Choosing hands the entry over and empties the box, unless `keep` shows it as the one choice.
 */
export function CodePicker({
  search,
  name,
  onChoose,
  keep,
  taken = [],
  ...texts
}: FieldTexts & {
  search: (q: string, signal?: AbortSignal) => Promise<Page<Coded>>;
  /** What is searched, for the cache. */
  name: 'occupations' | 'competencies';
  onChoose: (chosen: Coded | null) => void;
  keep?: Coded | null;
  /** Codes that are chosen already and are not offered again. */
  taken?: readonly string[];
}) {
  const { t } = useTranslation();
  const listId = useId();
  const remember = useRememberLabel(name === 'occupations' ? 'occupation' : 'competency');
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const wanted = useSettled((typed ?? '').trim(), 180);
  const found = useQuery({
    queryKey: [name, wanted],
    queryFn: ({ signal }) => search(wanted, signal),
    enabled: open && wanted.length >= 2,
    staleTime: 300_000,
  });
  const options = (found.data?.items ?? []).filter((option) => !taken.includes(option.code));
  const shown = typed ?? (keep ? keep.label : '');
  const listOpen = open && wanted.length >= 2 && !found.isPending;

  function choose(option: Coded) {
    const chosen = { code: option.code, label: option.label };
    remember(chosen);
    onChoose(chosen);
    setTyped(keep === undefined ? '' : null);
    setOpen(false);
    setActive(-1);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      if (options.length === 0) return;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((active + step + options.length) % options.length);
    } else if (event.key === 'Enter' && listOpen) {
      event.preventDefault();
      const option = options[active === -1 ? 0 : active];
      if (option) choose(option);
    } else if (event.key === 'Escape') {
      setOpen(false);
      setActive(-1);
    }
  }

  return (
    <Field {...texts}>
      {(wiring) => (
        <div className="mp-picker">
          <Textbox
            {...wiring}
            type="text"
            role="combobox"
            aria-expanded={listOpen}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={listOpen && active >= 0 ? `${listId}-${active}` : undefined}
            autoComplete="off"
            value={shown}
            onChange={(event) => {
              setTyped(event.target.value);
              setOpen(true);
              setActive(-1);
              if (keep && event.target.value === '') onChoose(null);
            }}
            onFocus={(event) => event.target.select()}
            onBlur={() => {
              setOpen(false);
              if (keep !== undefined) setTyped(null);
            }}
            onKeyDown={onKeyDown}
          />
          <div
            id={listId}
            role="listbox"
            aria-label={texts.label}
            className="mp-picker-list"
            hidden={!listOpen}
          >
            {options.map((option, index) => (
              <div
                key={option.code}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                // The list goes away when the box loses the focus, so the press must not take it.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(option)}
                onKeyDown={onKeyDown}
              >
                {option.label}
              </div>
            ))}
          </div>
          <p role="status" className={listOpen && options.length === 0 ? 'mp-small mp-soft' : 'mp-hidden'}>
            {listOpen &&
              (options.length === 0 ? t('picker.none') : t('picker.found', { count: options.length }))}
          </p>
        </div>
      )}
    </Field>
  );
}
