import { expect, type Page } from '@playwright/test';
import type { Colleague } from './people';

/** The columns of a scrum board, by code and as people read them. */
export const labels = {
  TO_DISCUSS: 'Te bespreken',
  IN_TALK: 'In gesprek',
  ACTION: 'Actie',
  PROPOSED: 'Voorgedragen',
  PARKED: 'Geparkeerd',
};

interface Card {
  state: { id: string; column: keyof typeof labels; place: number };
}

interface Board {
  sequence: number;
  cards: Card[];
}

export interface Happening {
  sequence: number;
  kind: string;
  command?: string | null;
}

const path = (id: string) => `/matching-sessions/${id}`;

/** Plans a scrum session for today with so many people on its agenda, and starts it. */
export async function startSession(host: Colleague, title: string, size: number): Promise<string> {
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
  const session = await host.ask<{ id: string; version: number }>('POST', '/matching-sessions', {
    kind: 'SCRUM',
    title,
    place: 'Gemeentehuis, zaal 2',
    date,
    startTime: '00:01',
    endTime: '23:59',
    capacity: 50,
  });
  const proposed = await host.ask<{ items: { jobSeekerId: string }[] }>(
    'GET',
    `${path(session.id)}/agenda-proposals?limit=100`,
  );
  const people = proposed.items.slice(0, size).map(({ jobSeekerId }) => ({ jobSeekerId }));
  expect(people).toHaveLength(size);
  await host.ask('POST', `${path(session.id)}/people`, { people });
  const { version } = await host.ask<{ version: number }>('GET', path(session.id));
  await host.ask('POST', `${path(session.id)}/transitions`, { to: 'RUNNING', version });
  return session.id;
}

/** Opens the board and waits until all its cards are there. */
export async function openBoard(page: Page, session: string, size: number): Promise<void> {
  await page.goto(`/bijeenkomsten/${session}/bord`);
  await expect(page.locator('[data-card]')).toHaveCount(size);
}

export function column(page: Page, label: string) {
  return page.getByRole('region', { name: label, exact: true });
}

/**
 * Moves a card with the buttons that stand on it; it is shown there at once, with or without a connection. By
 * keyboard, because a pointer may miss what others' moves push aside at that very moment.
 */
export async function move(page: Page, card: string, label: string): Promise<void> {
  const tile = page.locator(`[data-card="${card}"]`);
  await tile.getByRole('button', { name: /^Verplaatsen/ }).press('Enter');
  await tile.getByRole('group').getByRole('button', { name: label, exact: true }).press('Enter');
  await expect(column(page, label).locator(`[data-card="${card}"]`)).toBeVisible();
}

/** Talks about a person: takes his card, agrees an action and puts the card in the column of actions. */
export async function discuss(page: Page, card: string, action: string): Promise<void> {
  await move(page, card, labels.IN_TALK);
  await page
    .locator(`[data-card="${card}"]`)
    .getByRole('button', { name: /^Openen/ })
    .press('Enter');
  await page.getByRole('form', { name: 'Nieuwe actie' }).getByLabel('Wat', { exact: true }).fill(action);
  await page.getByRole('button', { name: 'Actie afspreken' }).press('Enter');
  await page.getByRole('button', { name: 'Sluiten' }).press('Enter');
  await move(page, card, labels.ACTION);
}

/** Everything somebody did has reached the service, and nobody was told that somebody else was earlier. */
export async function expectAllSent(page: Page): Promise<void> {
  await expect(page.getByText('Geen verbinding.')).toBeHidden();
  await expect(page.getByText('Nog niet verstuurd')).toHaveCount(0);
  await expect(page.getByText('Iemand anders was u voor')).toHaveCount(0);
}

async function shown(page: Page): Promise<Record<string, string[]>> {
  return page
    .locator('.mp-board-column')
    .evaluateAll((columns) =>
      Object.fromEntries(
        columns.map((each) => [
          each.getAttribute('aria-label') ?? '',
          [...each.querySelectorAll('[data-card]')].map((card) => card.getAttribute('data-card') ?? ''),
        ]),
      ),
    );
}

async function kept(who: Colleague, session: string): Promise<Record<string, string[]>> {
  const board = await who.ask<Board>('GET', `${path(session)}/cards`);
  const columns = Object.fromEntries(Object.values(labels).map((label): [string, string[]] => [label, []]));
  for (const { state } of [...board.cards].sort((a, b) => a.state.place - b.state.place)) {
    columns[labels[state.column]]?.push(state.id);
  }
  return columns;
}

/** All see the same columns with the same cards in the same order, which are those that are kept. */
export async function expectSameBoard(everybody: readonly Colleague[], session: string): Promise<void> {
  for (const who of everybody) {
    await expect(async () => {
      expect(await shown(who.page)).toEqual(await kept(who, session));
    }).toPass({ timeout: 30_000 });
  }
}

/** What happened in a session, from its first event to its last, as the stream tells it. */
export async function happenings(who: Colleague, session: string): Promise<Happening[]> {
  const { sequence } = await who.ask<Board>('GET', `${path(session)}/cards`);
  return who.page.evaluate(
    async ([address, last]) => {
      const stop = new AbortController();
      const answer = await fetch(address, { signal: stop.signal, headers: { Accept: 'text/event-stream' } });
      const lines = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
      const told: Happening[] = [];
      let rest = '';
      while (lines && (told.at(-1)?.sequence ?? 0) < last) {
        const { value, done } = await lines.read();
        if (done) break;
        const parts = (rest + value).split('\n');
        rest = parts.pop() ?? '';
        for (const line of parts.filter((part) => part.startsWith('data:'))) {
          const { happening } = JSON.parse(line.slice(5)) as { happening?: Happening | null };
          if (happening) told.push(happening);
        }
      }
      stop.abort();
      return told;
    },
    [`/api/v1${path(session)}/events?after=0`, sequence] as const,
  );
}
