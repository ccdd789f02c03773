import { expect, test, type Page } from '@playwright/test';
import { call, dayFromNow } from '../calls';
import { expectAccessible, loadUntilVisible, openFromMenu, signIn } from '../portal';

interface Colleague {
  id: string;
  roles: string[];
  self: boolean;
}

/** Somebody without an account who has learned for a month, in an education that ends in four weeks. */
async function somebodyWhoLearns(page: Page, lastName: string): Promise<string> {
  const { id } = await call<{ id: string }>(page, 'POST', '/job-seekers', { firstName: 'Nazorg', lastName });
  await call(page, 'POST', '/placements', {
    jobSeekerId: id,
    kind: 'EDUCATION',
    title: 'Opleiding tot hovenier',
    startDate: dayFromNow(-33),
    endDate: dayFromNow(28),
  });
  return id;
}

/** To a colleague, so that whoever plays on the same demo finds the caseload as it was. */
async function giveAway(page: Page, person: string): Promise<void> {
  const { items } = await call<{ items: Colleague[] }>(page, 'GET', '/caseload-handovers/colleagues');
  const to = items.find((each) => !each.self && each.roles.includes('CONSULTANT'));
  expect(to).toBeDefined();
  await call(page, 'POST', '/caseload-handovers', { to: to?.id, people: [{ jobSeekerId: person }] });
}

test('a consultant deals with signals, notes a contact and prints letters for who has no computer', async ({
  page,
}) => {
  await signIn(page, 'consulent');
  const lastName = `Proef ${Date.now()}`;
  const person = await somebodyWhoLearns(page, lastName);
  const name = `Nazorg ${lastName}`;

  // the home page counts what waits
  await page.reload();
  const tile = page.getByRole('region', { name: 'Signalen' });
  await expect(tile.getByText('Een opleiding eindigt binnen zes weken')).toBeVisible();
  await tile.getByRole('link', { name: 'Alle signalen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Signalen' })).toBeVisible();
  const ends = page
    .getByRole('article')
    .filter({ hasText: name })
    .filter({ hasText: 'Een opleiding eindigt' });
  await loadUntilVisible(page, ends);
  await expectAccessible(page);

  // put off, found back and done with a note
  await ends.getByRole('button', { name: /^Stel uit/ }).click();
  await ends.getByLabel('Tot wanneer').fill(dayFromNow(7));
  await ends.getByRole('button', { name: 'Stel uit', exact: true }).click();
  await expect(ends).toHaveCount(0);
  await page.getByLabel('Toon wat ik heb uitgesteld').check();
  await loadUntilVisible(page, ends);
  await expect(ends.getByText('Uitgesteld tot')).toBeVisible();
  await ends.getByRole('button', { name: /^Gedaan/ }).click();
  await ends.getByRole('button', { name: 'Sluit dit signaal' }).click();
  await expect(ends.getByText('Fout: Vul dit in.')).toBeVisible();
  await ends.getByLabel('Wat hebt u gedaan?').fill('Besproken: na het diploma is er werk bij de hovenier');
  await ends.getByRole('button', { name: 'Sluit dit signaal' }).click();
  await expect(ends).toHaveCount(0);

  // from the signal to the contact plan, where a contact settles it
  await page.getByLabel('Toon wat ik heb uitgesteld').uncheck();
  const asks = page.getByRole('article').filter({ hasText: name }).filter({ hasText: 'Neem contact op' });
  await loadUntilVisible(page, asks);
  await asks.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name: 'Gepland' })).toBeVisible();
  await expect(page.getByText('De opleiding eindigt')).toBeVisible();
  await page.getByLabel('Wat is er besproken?').fill('Het gaat goed op school');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  const said = page.getByRole('region', { name: 'Wat er besproken is' });
  await expect(said.getByText('Het gaat goed op school')).toBeVisible();
  await expectAccessible(page);

  // the person wants no more contact and is told how to come back: by letter, as he has no account
  await page.getByRole('button', { name: 'Geen contact meer' }).click();
  await expect(page.getByText('Deze persoon wil geen contact meer.')).toBeVisible();
  await expect(page.getByText('stuur de brief onderaan')).toBeVisible();
  await page.getByRole('link', { name: 'Op papier', exact: true }).click();
  const letter = page.getByRole('article').filter({ hasText: 'Brief: contact na de start' });
  await expect(letter.getByText('Nog te sturen')).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await letter.getByRole('button', { name: 'Print (PDF)' }).click();
  expect((await download).suggestedFilename()).toBe('papier-aftercare.pdf');
  for (const kind of ['AFTERCARE', 'CONSENT', 'WISHES']) {
    const printed = await page.request.get(`/api/v1/job-seekers/${person}/papers/${kind}`);
    expect(printed.status()).toBe(200);
    expect(printed.headers()['content-type']).toContain('application/pdf');
  }

  // he comes back on paper, and it stands there who entered that
  await letter.getByRole('button', { name: 'Antwoord invoeren' }).click();
  await letter.getByLabel('Wat is er aangekruist?').selectOption('YES');
  await expectAccessible(page);
  await letter.getByRole('button', { name: 'Voer in', exact: true }).click();
  const entered = page.getByRole('region', { name: 'Ingevoerd van papier' });
  await expect(entered.getByText('wil contact')).toBeVisible();
  await expect(entered.getByText(/ingevoerd door/)).toBeVisible();
  await page.getByRole('link', { name: 'Nazorg', exact: true }).click();
  await expect(page.getByText('Er is contact volgens het plan hieronder.')).toBeVisible();

  await giveAway(page, person);
  expect((await page.request.get(`/api/v1/job-seekers/${person}/papers`)).status()).toBe(404);
});

test('a job seeker declines contact after the start, reads how to come back and does', async ({ page }) => {
  await signIn(page, 'werkzoekende');
  await openFromMenu(page, 'Contact na de start');
  const decline = page.getByRole('button', { name: 'Geen contact meer' });
  const again = page.getByRole('button', { name: 'Toch weer contact' });
  await expect(decline.or(again)).toBeVisible();
  if (await again.isVisible()) await again.click();
  await decline.click();
  await expect(page.getByText('U hebt gekozen voor geen contact meer.')).toBeVisible();
  await expect(page.getByText('Terugkomen kan altijd')).toBeVisible();
  await expectAccessible(page);
  await again.click();
  await expect(page.getByText('Er is contact volgens het plan hieronder.')).toBeVisible();
});
