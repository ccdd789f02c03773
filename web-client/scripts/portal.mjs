// Builds and checks the portal from Maven, doing only what changed since the last time.
// Usage: node scripts/portal.mjs install | build | check
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const room = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const stamps = path.join(room, 'target', 'stamps');
const installedStamp = path.join(room, 'node_modules', '.installed-lock');

/** Made from the API's document by the build itself, so it says nothing new. */
const generated = 'schema.d.ts';

/** Every file under `entry`, in a fixed order. */
function filesUnder(entry) {
  if (!existsSync(entry)) return [];
  if (statSync(entry).isFile()) return [entry];
  return readdirSync(entry)
    .sort()
    .filter((name) => name !== generated)
    .flatMap((name) => filesUnder(path.join(entry, name)));
}

function digest(entries) {
  const hash = createHash('sha256').update(process.version);
  for (const file of entries.flatMap((entry) => filesUnder(path.resolve(room, entry)))) {
    hash.update(path.relative(room, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function npm(...args) {
  // npm is a command script on Windows, which only a shell can start.
  const done = spawnSync('npm', args, { cwd: room, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

function once(stamp, wanted, work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  work();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

const sources = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  '../api/openapi.json',
];
const checked = [
  ...sources,
  'tests',
  'scripts',
  'browser-tests/journeys',
  'browser-tests/portal.ts',
  'browser-tests/playwright.config.ts',
  'eslint.config.js',
  '.prettierrc.json',
];

const steps = {
  install: () =>
    once(installedStamp, digest(['package-lock.json']), () => npm('ci', '--no-audit', '--no-fund')),
  build: () => {
    const built = path.join(room, 'target', 'classes', 'META-INF', 'portal', 'index.html');
    const wanted = existsSync(built) ? digest(sources) : 'never built';
    once(path.join(stamps, 'build'), wanted, () => npm('run', '--silent', 'build'));
    writeFileSync(path.join(stamps, 'build'), digest(sources));
  },
  check: () => once(path.join(stamps, 'check'), digest(checked), () => npm('run', '--silent', 'check')),
};

const step = steps[process.argv[2] ?? ''];
if (!step) {
  console.error(`Say one of: ${Object.keys(steps).join(', ')}`);
  process.exit(2);
}
step();
