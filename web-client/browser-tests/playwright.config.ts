import { defineConfig } from '@playwright/test';

/** The first page of a cold service on a busy machine takes its time. */
const patience = 20_000;

export default defineConfig({
  testDir: '.',
  testMatch: ['journeys/*.spec.ts', 'together/*.spec.ts'],
  outputDir: 'target/results',
  workers: 1,
  timeout: 180_000,
  expect: { timeout: patience },
  reporter: [['list']],
  use: {
    baseURL: process.env['WSP_PORTAL'] ?? 'http://localhost:8080',
    actionTimeout: patience,
    navigationTimeout: patience,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['WSP_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
