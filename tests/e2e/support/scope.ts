/**
 * How much is asked for: what `npm test` runs, all (`npm run test:full`), or what `npm test` leaves out of that
 * (`npm run test:full -- --rest`).
 */
export const scope: 'usual' | 'full' | 'rest' = scopeFrom(process.env['ANTEROOM_SCOPE']);

function scopeFrom(asked: string | undefined): 'usual' | 'full' | 'rest' {
  return asked === 'full' || asked === 'rest' ? asked : 'usual';
}

/** Of all cases those that are asked for. `usual` ones are what `npm test` runs. */
export function inScope<T>({ usual, all }: { readonly usual: readonly T[]; readonly all: readonly T[] }): readonly T[] {
  if (scope === 'usual') return usual;
  const known = new Set(usual.map((each) => JSON.stringify(each)));
  return scope === 'full' ? all : all.filter((each) => !known.has(JSON.stringify(each)));
}
