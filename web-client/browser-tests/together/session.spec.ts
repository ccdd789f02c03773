import { expect, test, type Browser } from '@playwright/test';
import { colleague, type Colleague } from './people';
import {
  column,
  discuss,
  expectAllSent,
  expectSameBoard,
  happenings,
  labels,
  move,
  openBoard,
  startSession,
} from './session';

const size = 45;
/** Milliseconds; a service that starts on a busy machine takes its time. */
const startLimit = 120_000;
const chaos = process.env['WSP_CHAOS'] ?? '';

/** Somebody with the cards he talks about, each with the action that is agreed. */
interface Player extends Colleague {
  turns: { card: string; action: string }[];
}

interface Play {
  session: string;
  manager: Player;
  consultant: Player;
  other: Player;
  all: Player[];
}

const actionNumber = (place: number) => `Bellen, afspraak ${place + 1}`;

/** A session of 45 candidates, with three colleagues at its board who divide the cards among them. */
async function begin(browser: Browser, title: string): Promise<Play> {
  const [manager, consultant, other] = await Promise.all([
    colleague(browser, 'accountmanager'),
    colleague(browser, 'consulent'),
    colleague(browser, 'collega'),
  ]);
  const session = await startSession(manager, `${title} ${Date.now()}`, size);
  const all = [manager, consultant, other];
  await Promise.all(all.map(({ page }) => openBoard(page, session, size)));
  const cards = await manager.page
    .locator('[data-card]')
    .evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute('data-card') ?? ''));
  expect(new Set(cards).size).toBe(size);
  const dealt = cards.map((card, place) => ({ card, action: actionNumber(place) }));
  const player = (who: Colleague, turn: number): Player => ({
    ...who,
    turns: dealt.filter((_, place) => place % all.length === turn),
  });
  const play = { manager: player(manager, 0), consultant: player(consultant, 1), other: player(other, 2) };
  return { session, ...play, all: [play.manager, play.consultant, play.other] };
}

/** Talks about one person after the other; before some of them something happens. */
async function talk({ page, turns }: Player, before: Record<number, () => Promise<unknown>> = {}) {
  for (const [place, { card, action }] of turns.entries()) {
    await before[place]?.();
    await discuss(page, card, action);
  }
}

/** All see the same and nothing waits; every change is kept once, told once and in one order without a gap. */
async function expectNothingLostOrDoubled({ session, consultant, all }: Play): Promise<void> {
  for (const { page } of all) {
    await expectAllSent(page);
    await expect(column(page, labels.ACTION).locator('[data-card]')).toHaveCount(size);
  }
  await expectSameBoard(all, session);
  const told = await happenings(consultant, session);
  expect(told.map(({ sequence }) => sequence)).toEqual(told.map((_, place) => place + 1));
  const count = (wanted: string) => told.filter(({ kind }) => kind === wanted).length;
  expect(count('CARD_MOVED')).toBe(2 * size);
  expect(count('ACTION')).toBe(size);
  expect(count('MOVE_REFUSED')).toBe(0);
  const commands = told.map(({ command }) => command).filter(Boolean);
  expect(new Set(commands).size).toBe(commands.length);
  const actions = await consultant.ask<{ items: { what: string }[] }>(
    'GET',
    `/matching-sessions/${session}/actions`,
  );
  expect(actions.items.map(({ what }) => what).sort()).toEqual(
    Array.from({ length: size }, (_, place) => actionNumber(place)).sort(),
  );
}

test('three colleagues play a session of 45 candidates', async ({ browser }) => {
  test.setTimeout(3 * startLimit);
  const play = await begin(browser, 'Scrum');
  await Promise.all(play.all.map((player) => talk(player)));
  await expectNothingLostOrDoubled(play);
  await Promise.all(play.all.map(({ context }) => context.close()));
});

test('a lost network, a killed instance and a restarted database lose and double nothing', async ({
  browser,
  request,
}) => {
  test.setTimeout(5 * startLimit);
  const play = await begin(browser, 'Scrum met tegenslag');
  const { manager, consultant, other } = play;
  const command = (path: string) => async () =>
    expect((await request.post(chaos + path, { timeout: startLimit })).status()).toBe(204);
  await Promise.all([
    talk(manager, { 4: command('/instances/1/kill'), 12: command('/instances/1/start') }),
    talk(consultant, {
      3: () => consultant.context.setOffline(true),
      9: () => consultant.context.setOffline(false),
    }),
    talk(other, { 7: command('/database/restart') }),
  ]);
  await expectNothingLostOrDoubled(play);

  // and all three go on together
  const first = manager.turns[0]?.card ?? '';
  await move(manager.page, first, labels.PARKED);
  for (const { page } of play.all) {
    await expect(column(page, labels.PARKED).locator(`[data-card="${first}"]`)).toBeVisible();
  }
  await Promise.all(play.all.map(({ context }) => context.close()));
});
