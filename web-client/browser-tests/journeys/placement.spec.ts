import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible, openFromMenu } from '../portal';
import { colleague, type Colleague } from '../together/people';

/** Skills that hardly anybody has together, so that who has them all stands above everybody else. */
const skills = [
  'CMP-presenteren',
  'CMP-acquisitie',
  'CMP-kas-beheren',
  'CMP-omgaan-agressie',
  'CMP-leidinggeven',
];
/** Milliseconds in which what was written is found on a busy machine. */
const found = 60_000;

function day(offset: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(
    Date.now() + offset * 86_400_000,
  );
}

/** Last day of a period of so many months that begins today. */
function lastOf(months: number): string {
  const end = new Date(`${day(0)}T12:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + months, end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
}

interface Made {
  id: string;
  version: number;
}

/** Somebody who has every skill, and whom colleagues and employers may see. */
async function candidate(consultant: Colleague, headline: string): Promise<string> {
  const { id, version } = await consultant.ask<Made>('POST', '/job-seekers', {
    firstName: 'Robin',
    lastName: 'Proefpersoon',
  });
  await consultant.ask('PUT', `/job-seekers/${id}/cv`, {
    headline,
    occupationsWished: ['OCC-orderpicker'],
    competencies: skills.map((code) => ({ code, level: 5, evidence: 'CONSULTANT' })),
    hoursPerWeek: { min: 16, max: 36 },
    wantedHoursPerWeek: 32,
    postcode: '2262AB',
    maxTravelKm: 20,
    suits: { PHYSICAL: 3, PACE: 3 },
    languages: [{ code: 'nl', level: 'C2' }],
    version,
  });
  const consents = await consultant.ask<{ version: number }>('GET', `/job-seekers/${id}/consents`);
  await consultant.ask('PUT', `/job-seekers/${id}/consents`, {
    consents: [{ audience: 'COLLEAGUES' }, { audience: 'EMPLOYERS_PSEUDONYMOUS' }],
    basis: 'PAPER',
    version: consents.version,
  });
  return id;
}

async function publishedVacancy(manager: Colleague, employerId: string, title: string): Promise<string> {
  const { id } = await manager.ask<Made>('POST', '/vacancies', {
    employerId,
    title,
    occupation: { code: 'OCC-orderpicker' },
    competencies: skills.map((code) => ({ code, level: 5, essential: true })),
    postcode: '2262AB',
    hoursPerWeek: { min: 24, max: 36 },
    startDate: day(30),
    hourlyWage: '16.00',
    positions: 1,
  });
  await manager.ask('POST', `/vacancies/${id}/transitions`, { to: 'PUBLISHED' });
  return id;
}

/** Chooses people of a list by their place in it. */
async function choosePlaces(page: Page, ...places: number[]): Promise<void> {
  for (const place of places)
    await page
      .getByRole('article')
      .nth(place - 1)
      .getByRole('checkbox')
      .check();
}

async function fillDay(scope: Page | Locator, label: string, value: string): Promise<void> {
  await scope.getByLabel(label, { exact: true }).fill(value);
}

test('from the second of a ranking to work that ends, and an answer for who waited', async ({ browser }) => {
  test.setTimeout(360_000);
  const stamp = Date.now();
  const title = `Winkelleider op proef ${stamp}`;
  const manager = await colleague(browser, 'accountmanager');
  const consultant = await colleague(browser, 'consulent');
  const employer = await colleague(browser, 'werkgever');
  const own = await employer.ask<{ items: { id: string }[] }>('GET', '/employers?limit=1');
  for (const letter of ['A', 'B', 'C']) await candidate(consultant, `Leider ${letter} ${stamp}`);
  const vacancyId = await publishedVacancy(manager, own.items[0]?.id ?? '', title);
  await expect
    .poll(
      async () => {
        const ranking = await manager.ask<{ items: { headline?: string }[] }>(
          'GET',
          `/vacancies/${vacancyId}/matches?limit=50`,
        );
        return ranking.items.filter(({ headline }) => headline?.endsWith(String(stamp))).length;
      },
      { timeout: found },
    )
    .toBe(3);

  // the account manager proposes the second, and says why not the first
  const desk = manager.page;
  await desk.goto(`/vacatures/${vacancyId}/kandidaten`);
  await expect(desk.getByRole('article').nth(2)).toBeVisible();
  await choosePlaces(desk, 2);
  await desk.getByRole('button', { name: 'Voordragen', exact: true }).click();
  await expect(desk.getByText('0 van 1 gedaan')).toBeVisible();
  await expectAccessible(desk);
  await desk.getByLabel('Waarom slaat u iemand boven in de lijst over?').fill('Kan het eerst beginnen.');
  await desk.getByRole('button', { name: 'Voordragen', exact: true }).click();
  await expect(desk.getByText('1 van 1 gedaan')).toBeVisible();

  // the first and the third wait: a day is asked for all at once, and then both are kept for later
  await choosePlaces(desk, 1, 3);
  await desk.getByText('Uitstellen of parkeren').click();
  await desk.getByRole('button', { name: 'Uitstellen', exact: true }).click();
  await expect(desk.getByText('Controleer wat u invulde')).toBeVisible();
  await expectAccessible(desk);
  await fillDay(desk, 'Uitstellen tot', day(7));
  await desk.getByRole('button', { name: 'Uitstellen', exact: true }).click();
  await expect(desk.getByText('2 van 2 gedaan')).toBeVisible();

  // from the list of proposals both are sent after all
  await desk.goto(`/voordrachten?stand=kept&vacature=${vacancyId}`);
  await expect(desk.getByRole('article')).toHaveCount(2);
  await choosePlaces(desk, 1, 2);
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Voordragen', exact: true }).click();
  await expect(desk.getByText('2 van 2 gedaan')).toBeVisible();
  await expect(desk.getByText('Geen voordrachten')).toBeVisible();
  await desk.goto(`/voordrachten?stand=waiting&vacature=${vacancyId}`);
  await expect(desk.getByRole('article')).toHaveCount(3);
  await desk.getByText('Filteren en sorteren').click();
  await desk.getByLabel('Volgorde').selectOption('LONGEST_WAITING');
  await expect(desk).toHaveURL(/volgorde=LONGEST_WAITING/);
  await expect(desk.getByRole('article')).toHaveCount(3);
  await expectAccessible(desk);
  const sheet = desk.waitForEvent('download');
  await desk.getByRole('button', { name: 'Download als CSV' }).click();
  expect((await sheet).suggestedFilename()).toBe('voordrachten.csv');

  // who was sent first, longest ago, is the second of the ranking; the employer answers
  const chosen = await manager.ask<{ items: { id: string; rankingPosition: number }[] }>(
    'GET',
    `/proposals?sort=LONGEST_WAITING&vacancyId=${vacancyId}`,
  );
  expect(chosen.items).toHaveLength(3);
  expect(chosen.items[0]?.rankingPosition).toBe(2);
  const proposal = `/voordrachten/${chosen.items[0]?.id ?? ''}`;
  const shop = employer.page;
  await shop.goto(proposal);
  await shop.getByRole('button', { name: 'Interesse' }).click();
  await expect(shop.getByText('Interesse', { exact: true })).toBeVisible();
  await shop.getByRole('button', { name: 'Uitnodigen voor een gesprek' }).click();
  await fillDay(shop, 'Dag van het gesprek', day(2));
  await shop.getByLabel('Tijd').fill('10:00');
  await shop.getByLabel('Plaats van het gesprek').fill('In de winkel');
  await expectAccessible(shop);
  await shop.getByRole('button', { name: 'Uitnodigen voor een gesprek' }).click();
  await expect(shop.getByText('Plaats: In de winkel.')).toBeVisible();

  // on trial, and longer
  await desk.goto(proposal);
  await expect(desk.getByText('Kan het eerst beginnen.')).toBeVisible();
  await desk.getByText('Proefplaatsing beginnen').first().click();
  await fillDay(desk, 'Eerste dag', day(0));
  await fillDay(desk, 'Laatste dag', lastOf(3));
  await desk.getByLabel('Doel').fill('Past het leiden van een kleine ploeg?');
  await desk.getByRole('button', { name: 'Proefplaatsing beginnen' }).click();
  await expect(desk.getByText('Controleer wat u invulde')).toBeVisible();
  await fillDay(desk, 'Laatste dag', lastOf(2));
  await desk.getByRole('button', { name: 'Proefplaatsing beginnen' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Proefplaatsing' })).toBeVisible();
  await expect(desk.getByText('Past het leiden van een kleine ploeg?')).toBeVisible();
  await expectAccessible(desk);
  const extend = desk.locator('form').filter({ hasText: 'Verlengen' });
  await fillDay(extend, 'Laatste dag', lastOf(4));
  await extend.getByRole('button', { name: 'Verlengen' }).click();
  await expect(desk.getByText('Controleer wat u invulde')).toBeVisible();
  await extend.getByLabel('Reden').fill('De kassa leren kost meer tijd.');
  await extend.getByRole('button', { name: 'Verlengen' }).click();
  await expect(desk.getByText('Verlengd')).toBeVisible();

  // work, with what it saves
  await desk.getByRole('link', { name: 'Werk is gestart' }).click();
  await fillDay(desk, 'Eerste dag', day(0));
  await desk.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(desk.getByText('Controleer wat u invulde')).toBeVisible();
  await expectAccessible(desk);
  await desk.getByLabel('Uren per week').fill('36');
  await desk.getByLabel('Soort contract').selectOption({ index: 1 });
  await desk.getByText('0 gekozen').click();
  await desk
    .getByRole('checkbox', { name: /jobcoach/i })
    .first()
    .check();
  await desk.getByLabel('Besparing op de uitkering').selectOption('FULL');
  await desk.getByLabel('Gemeente die betaalt').selectOption('GM1916');
  await desk.getByLabel('Besparing per maand').fill('1200');
  await desk.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(desk.getByText('Fictieve besparing', { exact: true })).toBeVisible();
  await expectAccessible(desk);
  const placement = new URL(desk.url()).pathname.split('/').at(-1) ?? '';

  // who waited has an answer, at the desk and at the employer's
  await desk.goto(`/voordrachten?stand=done&vacature=${vacancyId}`);
  await expect(desk.getByText('Alle plaatsen van deze vacature zijn vervuld door anderen.')).toHaveCount(2);
  await shop.goto(`/voordrachten?stand=done&vacature=${vacancyId}`);
  await expect(shop.getByText('Gesloten', { exact: true })).toHaveCount(2);

  // two change the work at once: what both typed is kept
  await desk.goto(`/plaatsingen/${placement}`);
  await desk.getByRole('link', { name: 'Wijzigen' }).click();
  await desk.getByLabel('Uren per week').fill('32');
  const now = await manager.ask<Record<string, unknown>>('GET', `/placements/${placement}`);
  await manager.ask('PUT', `/placements/${placement}`, {
    kind: now['kind'],
    title: now['title'],
    startDate: now['startDate'],
    hoursPerWeek: 24,
    contractForm: now['contractForm'],
    instruments: now['instruments'],
    hourlyWage: 17.5,
    saving: now['saving'],
    municipality: now['municipality'],
    outflowDate: now['outflowDate'],
    savingPerMonth: now['savingPerMonth'],
    version: now['version'],
  });
  await desk.getByRole('button', { name: 'Opslaan' }).click();
  await expect(desk.getByText('Een ander veranderde intussen iets')).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Neem die van de ander: Uren per week' })).toBeVisible();
  await expect(desk.getByLabel('Uren per week')).toHaveValue('32');
  await expect(desk.getByLabel('Uurloon')).toHaveValue('17.5');
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Opslaan' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(desk.getByText('€ 17,50')).toBeVisible();
  await expect(desk.getByText('32', { exact: true })).toBeVisible();

  // and it ends, with a reason
  await desk.getByLabel('Waarom afgelopen').selectOption('OTHER');
  await fillDay(desk, 'Laatste dag', day(0));
  await desk.getByRole('button', { name: 'Einde vastleggen' }).click();
  await expect(desk.getByText('Controleer wat u invulde')).toBeVisible();
  await desk.getByLabel('Reden (mag leeg)').fill('Begint een eigen winkel.');
  await desk.getByRole('button', { name: 'Einde vastleggen' }).click();
  await expect(desk.getByText('Afgelopen', { exact: true })).toBeVisible();
  await expectAccessible(desk);
  await openFromMenu(desk, 'Plaatsingen');
  for (const { context } of [manager, consultant, employer]) await context.close();
});
