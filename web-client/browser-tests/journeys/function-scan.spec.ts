import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, openFromMenu, signIn } from '../portal';

const columns = [
  'Afdeling',
  'Taak',
  'Minuten per week',
  'Plaats',
  'Dagdelen',
  'Functie van wie het nu doet',
  'Kosten per uur van wie het nu doet',
  'Werkniveau',
  'Sociaal functioneren',
  'Fysieke belasting',
  'Competenties',
  'Uit te nemen',
  'Wat die persoon dan kan doen',
];

/** Twenty-five tasks as an adviser brings them along: simple ones, and a few that nobody can take over. */
function taskList(): Buffer {
  const rows = Array.from({ length: 25 }, (_, at) => {
    const hard = at % 8 === 7;
    return [
      at % 2 === 0 ? 'Magazijn' : 'Winkel',
      `Taak ${at + 1}`,
      String(60 + at * 5),
      at % 2 === 0 ? 'Magazijn' : 'Winkelvloer',
      'ma-vr ochtend',
      at % 3 === 0 ? 'Teamleider' : 'Verkoper',
      at % 3 === 0 ? '38,50' : '27,00',
      hard ? '4' : '1',
      '1',
      '2',
      'CMP-orders-picken',
      hard ? 'nee' : 'ja',
      'Klanten helpen',
    ].join(';');
  });
  return Buffer.from([columns.join(';'), ...rows].join('\n'));
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await expect(page.getByText('U bent uitgelogd.')).toBeVisible();
}

/** What the interface answers the signed-in user, for what no page shows at once. */
async function ids(page: Page, address: string, field: string): Promise<string[]> {
  const answer = await page.request.get(address);
  expect(answer.status()).toBe(200);
  const { items } = (await answer.json()) as { items: Record<string, string>[] };
  return items.map((item) => item[field] ?? '');
}

/** Candidates of the vacancy in the subsidy track, as its page asks for them. */
function ranked(page: Page, vacancy: string): Promise<string[]> {
  return ids(page, `/api/v1/vacancies/${vacancy}/matches?track=WAGE_COST_SUBSIDY&limit=50`, 'candidateId');
}

/** The consultant's own people. */
async function caseload(page: Page): Promise<string[]> {
  return ids(page, '/api/v1/job-seekers?limit=100', 'id');
}

/** Takes back what the person gave the vacancy's employer before: this journey may have run already. */
async function unknownToEmployer(page: Page, person: string, vacancy: string): Promise<void> {
  const answer = await page.request.get(`/api/v1/vacancies/${vacancy.split('/')[2] ?? ''}`);
  const { employerId, employerName } = (await answer.json()) as { employerId: string; employerName: string };
  const given = await page.request.get(`/api/v1/job-seekers/${person}/consents`);
  const { consents } = (await given.json()) as { consents: { audience: string }[] };
  if (!consents.some(({ audience }) => audience === `EMPLOYER:${employerId}`)) return;
  await page.goto(`/kandidaten/${person}/toestemming`);
  await page.getByRole('switch', { name: `Werkgever, met uw naam: ${employerName}` }).click();
  await expect(page.getByText('Uw keuze is opgeslagen en geldt nu.')).toBeVisible();
}

/** Whether a wage value of the person is known: without one an offer starts with the flat rate. */
async function hasWageValue(page: Page, person: string): Promise<boolean> {
  const answer = await page.request.get(`/api/v1/job-seekers/${person}/target-group`);
  const { wageValues } = (await answer.json()) as { wageValues?: unknown[] | null };
  return (wageValues ?? []).length > 0;
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

test('a scan becomes a vacancy, a meeting and an offer', async ({ page }) => {
  test.setTimeout(300_000);
  const question = `Te druk, ${Date.now()}`;

  await signIn(page, 'werkgever');
  await page.goto('/bedrijfsscans/nieuw');
  await page.getByLabel('Waarom wilt u een scan?').fill(question);
  await page.getByRole('button', { name: 'Aanvraag versturen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Uw scan' })).toBeVisible();
  await expect(page).toHaveURL(/bedrijfsscans\/[0-9a-f-]{36}/);
  const scan = new URL(page.url()).pathname;
  await signOut(page);

  await signIn(page, 'accountmanager');
  await page.goto(scan);
  await page.getByRole('button', { name: 'Plannen en bewerken' }).click();
  await page.getByLabel('Datum van het bezoek').fill(inDays(7));
  const adviser = page.getByLabel('Adviseur');
  await adviser.selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('button', { name: 'Plannen en bewerken' })).toBeVisible();
  await page.getByRole('button', { name: 'Planning vastleggen' }).click();
  await page.getByRole('button', { name: 'Begin met de scan' }).click();
  await expect(page.getByRole('button', { name: 'Naar advies' })).toBeVisible();

  await page.goto(`${scan}/taken`);
  await page
    .getByLabel('Excel- of CSV-bestand')
    .setInputFiles({ name: 'taken.csv', mimeType: 'text/csv', buffer: taskList() });
  await page.getByRole('button', { name: 'Lees in' }).click();
  await expect(page.getByText('Taak 25', { exact: true }).first()).toBeVisible();

  await page.getByRole('link', { name: 'Voorstellen' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Voorstel voor een nieuwe functie' }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Minstens').fill('12');
  await page.getByLabel('Hoogstens').fill('20');
  await page.getByRole('button', { name: 'Bereken een voorstel' }).click();
  await expect(page.getByText('Het voorstel is klaar')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('heading', { name: 'De nieuwe functie' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Taak 8 .*kan niet uit de huidige functie/ })).toBeVisible();
  await page.getByText('Bekijk de cijfers in een tabel').click();
  await expectAccessible(page);

  await page.getByLabel('Volgende keer: Taak 1', { exact: true }).selectOption('Moet erin');
  await page.getByLabel('Volgende keer: Taak 25').selectOption('Mag er niet in');
  await expect(page.getByText('Vast: 1. Niet: 1.')).toBeVisible();
  await page.getByRole('button', { name: 'Bereken een voorstel' }).click();
  await expect(page.getByRole('row', { name: /Taak 25 .*U wilt deze taak niet/ })).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByRole('row', { name: /Taak 1 .*Zit in het voorstel/ })).toBeVisible();

  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download het advies (PDF)' }).click();
  const report = await coming;
  expect(report.suggestedFilename()).toBe('advies-functiecreatie.pdf');
  expect((await readFile(await report.path())).subarray(0, 5).toString()).toBe('%PDF-');

  await page.getByRole('button', { name: 'Deel met de werkgever' }).click();
  await expect(page.getByRole('button', { name: 'Deel niet meer' })).toBeVisible();
  await page.goto(scan);
  await page.getByRole('button', { name: 'Naar advies' }).click();
  await expect(page.getByText('De status is nu: Advies klaar.')).toBeVisible();
  await signOut(page);

  await signIn(page, 'werkgever');
  await page.goto(`${scan}/voorstellen`);
  await expect(page.getByRole('heading', { name: 'Kosten en opbrengsten' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Bereken een voorstel' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByLabel('Titel van vacature 1').fill(`Hulp in magazijn en winkel ${question}`);
  await page.getByRole('button', { name: 'Aanvaard dit voorstel' }).click();
  await page.getByRole('link', { name: 'Naar vacature 1' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: `Hulp in magazijn en winkel ${question}` }),
  ).toBeVisible();
  await expect(page.getByText('Deze vacature komt uit functiecreatie')).toBeVisible();
  await expectAccessible(page);
  const vacancy = new URL(page.url()).pathname;
  await signOut(page);

  await signIn(page, 'accountmanager');
  await page.goto(vacancy);
  await page.getByRole('button', { name: 'Publiceren' }).click();
  await expect(page.getByText('De vacature heeft nu de status: Gepubliceerd.')).toBeVisible();
  await page.goto(`${vacancy}/kandidaten`);
  for (const track of ['SROI', 'Loonkostensubsidie']) {
    await page.getByRole('main').getByRole('link', { name: track, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Kandidaten' })).toBeVisible();
    await expectAccessible(page);
  }
  const found = await ranked(page, vacancy.split('/')[2] ?? '');
  await signOut(page);

  // whoever is in the list is asked with the consultant who knows him
  await signIn(page, 'consulent');
  const own = await caseload(page);
  const candidate = found.find((id) => own.includes(id)) ?? '';
  expect(candidate, 'somebody of this consultant is in the list').not.toBe('');
  await unknownToEmployer(page, candidate, vacancy);
  await signOut(page);

  await signIn(page, 'accountmanager');
  await page.goto(`${vacancy}/kandidaten?spoor=WAGE_COST_SUBSIDY`);
  const card = page.getByRole('article').filter({ has: page.locator(`a[href="/kandidaten/${candidate}"]`) });
  const rest = page.getByRole('button', { name: 'Meer laden' });
  await expect(card.or(rest).first()).toBeVisible();
  if ((await card.count()) === 0) await rest.click();
  await card.getByRole('button', { name: /Vraag een kennismaking/ }).click();
  await expect(card.getByText('Gevraagd', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await signOut(page);

  await signIn(page, 'consulent');
  const valued = await hasWageValue(page, candidate);
  await page.goto(`/kandidaten/${candidate}/toestemming`);
  const asked = page.getByRole('article').filter({ hasText: question });
  await expect(asked).toBeVisible();
  await expectAccessible(page);
  await asked.getByRole('button', { name: /Noteer: ja/ }).click();
  await expect(asked).toHaveCount(0);
  await openFromMenu(page, 'Kennismakingen');
  const agreed = page.getByRole('article').filter({ hasText: question });
  await expect(agreed.getByText('Wil kennismaken', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await agreed.getByRole('link', { name: 'Aanbod maken' }).click();

  await page.getByLabel('Eerste werkdag').fill(inDays(30));
  await page.getByLabel('Laatste dag van het contract').fill(inDays(210));
  await page.getByLabel('Uren per week').fill('16');
  if (!valued) await page.getByLabel('Forfaitair: de loonwaarde').check();
  await page.getByRole('button', { name: 'Bewaar als concept' }).click();
  await expect(page.getByRole('button', { name: 'Versturen naar de werkgever' })).toBeVisible();
  await page.getByRole('link', { name: 'Bewerken' }).click();
  await page.getByLabel('Toelichting voor de werkgever').fill('Zoals besproken.');
  await page.getByRole('button', { name: 'Bewaar als concept' }).click();
  await expect(page.getByText('Zoals besproken.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Versturen naar de werkgever' }).click();
  await expect(page.getByText('Verstuurd', { exact: true })).toBeVisible();
  const offer = new URL(page.url()).pathname;
  await signOut(page);

  await signIn(page, 'werkgever');
  await openFromMenu(page, 'Kennismakingen');
  const met = page.getByRole('article').filter({ hasText: question });
  await expect(met.getByRole('link', { name: 'Bekijk het profiel' })).toBeVisible();
  await expectAccessible(page);
  await page.goto(offer);
  const printing = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download als PDF' }).click();
  const offerPdf = await printing;
  expect(offerPdf.suggestedFilename()).toMatch(/^aanbod-.*\.pdf$/);
  expect((await readFile(await offerPdf.path())).subarray(0, 5).toString()).toBe('%PDF-');
});
