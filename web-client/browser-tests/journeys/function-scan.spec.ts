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

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

test('a scan becomes a proposal, a report and a published vacancy', async ({ page }) => {
  test.setTimeout(180_000);
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
  for (const track of ['Loonkostensubsidie', 'SROI']) {
    await page.getByRole('main').getByRole('link', { name: track, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Kandidaten' })).toBeVisible();
    await expectAccessible(page);
  }
  await openFromMenu(page, 'Vacatures');
});
