/** The pack that is shown where the settings name none, or one that is not there. */
export const shippedPackId = 'drug-pumps';
