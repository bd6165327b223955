import shipped from '../../content/shipped.json' with { type: 'json' };

/** The pack that is shown where the settings name none, or one that is not there. */
export const shippedPackId = shipped.pack;
