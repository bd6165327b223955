import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    restoreMocks: true,
    // The program keeps no state in its modules, so that its tests can share them: a run takes a quarter of the time.
    isolate: false,
  },
});
