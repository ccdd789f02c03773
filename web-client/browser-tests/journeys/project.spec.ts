import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, loadUntilVisible, openFromMenu, signIn } from '../portal';

/** Calls the interface as the person who is signed in on a page. */
async function post<T>(page: Page, path: string, body: unknown): Promise<T> {
  return page.evaluate(
    async ([where, what]) => {
      const session = (await (await fetch('/api/v1/session')).json()) as { csrfToken: string };
      const answer = await fetch(where as string, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': session.csrfToken },
        body: JSON.stringify(what),
      });
      if (!answer.ok) throw new Error(`${where as string}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as unknown;
    },
    [path, body] as const,
  ) as Promise<T>;
}

/** Day in Amsterdam, so many days from now. */
function day(from: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(
    new Date(Date.now() + from * 86_400_000),
  );
}

function kvkNumber(): string {
  return String(Math.floor(Math.random() * 100_000_000)).padStart(8, '0');
}

/** A new employer with a published vacancy. */
async function employerWithVacancy(page: Page, name: string, title: string): Promise<void> {
  const employer = await post<{ id: string }>(page, '/api/v1/employers', {
    name,
    kvkNumber: kvkNumber(),
    sector: '4711',
    postcode: '2262AB',
  });
  const vacancy = await post<{ id: string }>(page, '/api/v1/vacancies', {
    employerId: employer.id,
    title,
    occupation: { code: 'OCC-orderpicker' },
    postcode: '2262AB',
    hoursPerWeek: { min: 16, max: 32 },
    startDate: day(30),
    positions: 3,
  });
  await post(page, `/api/v1/vacancies/${vacancy.id}/transitions`, { to: 'PUBLISHED' });
}

async function addPhase(page: Page, name: string, from: number, until: number): Promise<void> {
  await page.getByRole('button', { name: 'Nieuwe fase', exact: true }).click();
  const form = page.getByRole('form', { name: 'Nieuwe fase' });
  await form.getByLabel('Naam van de fase').fill(name);
  await form.getByLabel('Van', { exact: true }).fill(day(from));
  await form.getByLabel('Tot en met').fill(day(until));
  await form.getByLabel('Mensen nodig').fill('30');
  await form.getByLabel('Doel: mensen aan het werk').fill('12');
  await form.getByRole('button', { name: 'Fase opslaan' }).click();
  await expect(page.getByRole('heading', { level: 3, name })).toBeVisible();
}

test('an account manager makes a project by phase and hangs a session and a vacancy on it', async ({
  page,
}) => {
  const mark = Date.now();
  const project = `Winkelcentrum ${mark}`;
  const employer = `Bakkerij ${mark}`;
  const vacancy = `Verkoper ${mark}`;
  const meeting = `Kennismaken ${mark}`;
  await signIn(page, 'accountmanager');
  await employerWithVacancy(page, employer, vacancy);

  await openFromMenu(page, 'Projecten');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Nieuw project' }).first().click();
  await page.getByLabel('Naam van het project').fill(project);
  await page.getByLabel('Van', { exact: true }).fill(day(-10));
  await page.getByLabel('Tot en met').fill(day(300));
  await page.getByLabel('Doel: mensen aan het werk').fill('40');
  await page.getByLabel('Doel: plaatsingen').fill('25');
  await page.getByLabel('Zoek een werkgever').fill(employer);
  await expect(page.getByRole('option', { name: employer })).toBeAttached();
  await page.getByLabel('Werkgever', { exact: true }).selectOption({ label: employer });
  await page.getByRole('button', { name: 'Werkgever toevoegen' }).click();
  await expect(page.getByRole('button', { name: new RegExp(`Haal eraf.*${employer}`) })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Project opslaan' }).click();

  await expect(page.getByRole('heading', { level: 1, name: project })).toBeVisible();
  const address = page.url();
  await addPhase(page, 'bouw', -5, 60);
  await addPhase(page, 'opening', 61, 90);
  await page.getByRole('button', { name: 'Toon als tabel' }).click();
  await expect(page.getByRole('region', { name: 'Fasen' }).getByRole('row')).toHaveCount(3);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Project starten' }).click();
  await expect(page.getByRole('button', { name: 'Project afronden' })).toBeVisible();

  // from the form of a session
  await page.goto('/bijeenkomsten/nieuw');
  await page.getByLabel('Soort').selectOption({ label: 'Werkgeversbijeenkomst' });
  await page.getByRole('textbox', { name: 'Naam', exact: true }).fill(meeting);
  await page.getByLabel('Fase van een project').selectOption({ label: `${project}: bouw` });
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: meeting })).toBeVisible();

  await page.goto(address);
  const phase = page.getByRole('region', { name: 'bouw', exact: true });
  await expect(phase.getByRole('link', { name: meeting })).toBeVisible();
  const choice = phase.getByLabel('Vacature om eraan te hangen');
  await expect(choice.getByRole('option', { name: vacancy })).toBeAttached();
  await choice.selectOption({ label: `${vacancy} (${employer})` });
  await phase.getByRole('button', { name: /Vacature eraan hangen/ }).click();
  await expect(phase.getByRole('link', { name: vacancy })).toBeVisible();

  const progress = page.getByRole('region', { name: 'Hoe ver is het project?' });
  await expect(progress).toContainText('0 van 40');
  await expect(progress).toContainText('0 van 25');
  await expect(progress).toContainText('1 open, 0 vervuld, 1 in totaal');
  await expectAccessible(page);

  // a phase with a session says what to do first
  await phase.getByRole('button', { name: /Fase verwijderen/ }).click();
  await expect(page.getByText('Hang ze aan een andere fase of haal ze eraf')).toBeVisible();

  await openFromMenu(page, 'Projecten');
  await page.getByLabel('Zoek op naam of plaats').fill(project);
  await page.getByRole('button', { name: 'Zoeken', exact: true }).click();
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('article')).toContainText('Nu: bouw');
});

test('an employer that takes part reads phases and his own vacancies', async ({ page }) => {
  await signIn(page, 'werkgever');
  await openFromMenu(page, 'Projecten');
  const project = page.getByRole('link', { name: 'Winkelcentrum De Zonnewijzer' });
  await loadUntilVisible(page, project);
  await project.click();
  await expect(page.getByRole('heading', { level: 3, name: 'inrichting' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Hoe ver is het project?' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Nieuwe fase' })).toHaveCount(0);
  await expectAccessible(page);
});

test('a lead is visited together and becomes an employer', async ({ page }) => {
  const company = `Koffiebranderij ${Date.now()}`;
  await signIn(page, 'accountmanager');
  await page.goto('/ondernemers');
  await page.getByRole('link', { name: 'Nieuwe ondernemer', exact: true }).first().click();
  await page.getByLabel('Naam van het bedrijf').fill(company);
  await page.getByLabel('Wat gaat de ondernemer doen?').fill('Opent een proeflokaal');
  await page.getByLabel('Wie deelt de tip?').fill('Accountmanager');
  await page.getByLabel('Met wie?').fill('Adviseur economie');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Opslaan' }).click();

  await expect(page.getByRole('heading', { level: 1, name: company })).toBeVisible();
  await page.getByLabel('Datum').fill(day(12));
  await page.getByRole('button', { name: 'Bezoek plannen' }).click();
  await expect(page.getByRole('link', { name: `Bezoek aan ${company}` })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('KvK-nummer').fill(kvkNumber());
  await page.getByRole('button', { name: 'Werkgever maken' }).click();
  await page.getByRole('link', { name: 'Naar de werkgever' }).click();
  await expect(page.getByRole('heading', { level: 1, name: company })).toBeVisible();
});
