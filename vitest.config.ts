import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/bench/**'],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 120_000,
    reporters: ['default'],
    coverage: { include: ['server/src/**'], exclude: ['**/generated/**'] },
  },
});
