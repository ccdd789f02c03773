import { render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AdviceItem, InstrumentAdvice, Verdict } from '../src/api/sroi';
import { startTexts } from '../src/i18n';
import { Advice } from '../src/toolbox/Advice';
import { sentOf, toldOf } from '../src/toolbox/facts';

function item(name: string, verdict: Verdict, more: Partial<AdviceItem> = {}): AdviceItem {
  return {
    instrument: {
      code: name,
      name,
      what: `Wat ${name} is`,
      amount: 'Bedrag volgens de regeling.',
      duration: 'Eenmalig.',
      decidedBy: 'Gemeente',
      source: 'Verordening',
      deviates: false,
      validFrom: '2015-01-01',
    },
    verdict,
    reasons: [],
    missing: [],
    advised: false,
    ...more,
  };
}

function show(items: AdviceItem[]) {
  const advice: InstrumentAdvice = { date: '2026-03-02', region: 'Zuid-Holland Centraal', items };
  render(
    <MemoryRouter>
      <Advice advice={advice} />
    </MemoryRouter>,
  );
}

describe('the advice of the toolbox', () => {
  beforeAll(async () => {
    await startTexts();
  });

  it('names what fits before what depends and what does not, each with its reason', () => {
    show([
      item('Beschut werk', 'NO', { reasons: ['Er is geen advies.'] }),
      item('Proefplaatsing', 'DEPENDS', {
        missing: [{ fact: 'CONTRACT_INTENDED', label: 'Volgt er een contract?' }],
      }),
      item('Scholing', 'YES', { reasons: ['Er is een uitkering.'] }),
    ]);
    const lists = screen.getAllByRole('region');
    expect(lists.map((list) => within(list).getByRole('heading', { level: 4 }).textContent)).toEqual([
      'Scholing',
      'Proefplaatsing',
      'Beschut werk',
    ]);
    expect(screen.getByText('Er is geen advies.')).toBeTruthy();
    expect(screen.getByText('Nog niet bekend: Volgt er een contract?')).toBeTruthy();
  });

  it('puts what the profile advises first and flags a deviation', () => {
    show([
      item('Werkkleding', 'YES'),
      item('Scholing', 'YES', {
        advised: true,
        instrument: { ...item('Scholing', 'YES').instrument, deviates: true },
      }),
    ]);
    expect(screen.getAllByRole('heading', { level: 4 })[0]?.textContent).toBe('Scholing');
    expect(screen.getByText('Wijkt af van de regio')).toBeTruthy();
  });
});

describe('the facts of the wizard', () => {
  it('stay unknown when nobody told them', () => {
    expect(Object.values(sentOf(toldOf({})))).toSatisfy((values: unknown[]) =>
      values.every((value) => value === null),
    );
  });

  it('take a comma as people type it', () => {
    expect(sentOf({ ...toldOf({ wageValuePercent: 60 }), hoursPerWeek: '22,5' })).toMatchObject({
      wageValuePercent: 60,
      hoursPerWeek: 22.5,
    });
  });
});
