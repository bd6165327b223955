/**
 * How much to test: what `npm test` runs (`usual`), everything (`full`, with `npm run test:full`), or only what
 * `npm test` leaves out (`rest`, with `npm run test:full -- --rest`).
 */
export const scope: 'usual' | 'full' | 'rest' = scopeFrom(process.env['ANTEROOM_SCOPE']);

function scopeFrom(asked: string | undefined): 'usual' | 'full' | 'rest' {
  return asked === 'full' || asked === 'rest' ? asked : 'usual';
}

/** The cases that this run tests. `usual`: the cases of `npm test`. */
export function inScope<T>({ usual, all }: { readonly usual: readonly T[]; readonly all: readonly T[] }): readonly T[] {
  if (scope === 'usual') return usual;
  const known = new Set(usual.map((each) => JSON.stringify(each)));
  return scope === 'full' ? all : all.filter((each) => !known.has(JSON.stringify(each)));
}
