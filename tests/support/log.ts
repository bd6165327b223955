import type { Log } from '../../main/log.ts';

/** A log that keeps its lines, for tests to read. */
export function listeningLog(): Log & { readonly lines: readonly string[] } {
  const lines: string[] = [];
  const keep = (level: string) => (line: string) => {
    lines.push(`${level} ${line}`);
  };
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error') };
}
