/** The files in the data folder. `rejected` keeps what could not be used, for somebody to look at. */
export const settingsFiles = {
  current: 'settings.yaml',
  lastGood: 'settings.last-good.yaml',
  rejected: 'settings.rejected.yaml',
} as const;
