import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// The portal is served by the API itself, so development proxies the same path.
const apiAddress = process.env['WSP_API'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'target/classes/META-INF/portal',
    emptyOutDir: true,
    // Nothing becomes a data: address, because the content security policy allows only our own files.
    assetsInlineLimit: 0,
    target: 'es2022',
    chunkSizeWarningLimit: 400,
  },
  server: { host: '127.0.0.1', proxy: { '/api': apiAddress } },
  test: {
    environment: 'jsdom',
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup.ts'],
  },
});
