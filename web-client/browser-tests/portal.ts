import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/** Signs in with a demo account and ends on its home page. */
export async function signIn(page: Page, account: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Gebruikersnaam').fill(`${account}@demo.example`);
  await page.getByLabel('Wachtwoord').fill('demo');
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Welkom');
}

/** What is loading has come and nothing moves any more, so that what is judged is what people read. */
async function settled(page: Page): Promise<void> {
  const busy = () =>
    page.evaluate(
      () =>
        document.querySelectorAll('.mp-loading').length +
        document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
  await expect.poll(busy).toBe(0);
}

/** Axe finds nothing against WCAG 2.2 AA on what is shown once it has settled, and it fits a narrow screen. */
export async function expectAccessible(page: Page): Promise<void> {
  await settled(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([]);
  await expectFitsNarrowScreen(page);
}

/** Nothing sticks out sideways at 320 px, which is what a screen of 1280 px shows at 400%. */
async function expectFitsNarrowScreen(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways, 'pixels that stick out at 320 px wide').toBe(0);
  if (before) await page.setViewportSize(before);
}

/** Follows an item of the main menu. */
export async function openFromMenu(page: Page, name: string): Promise<void> {
  const item = page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name, exact: true });
  await item.click();
  await expect(item).toHaveAttribute('aria-current', 'page');
}

/** Types in a picker and takes the first entry of the list that opens. */
export async function choose(page: Page, label: string, typed: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(typed);
  await page.getByRole('listbox', { name: label }).getByRole('option').first().click();
}

/** Loads page after page of a list until what is looked for stands in it. */
export async function loadUntilVisible(page: Page, wanted: Locator): Promise<void> {
  const more = page.getByRole('button', { name: 'Meer laden' });
  // what is still loading shows neither, so that a look at once would see a list that is not there yet
  await expect(wanted.or(more).first()).toBeVisible();
  await settled(page);
  while (!(await wanted.isVisible())) {
    await more.click();
    await settled(page);
  }
}
