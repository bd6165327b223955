import shipped from '../../content/shipped.json' with { type: 'json' };

/** The pack that is shown if the settings name no pack, or name a pack that is missing. */
export const shippedPackId = shipped.pack;
