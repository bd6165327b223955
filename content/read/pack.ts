import type { Pack } from '../model/pack.ts';
import type { Problem } from '../model/problem.ts';
import { readLanguage } from './language.ts';
import { type OnFile, type PackFile, textsOf } from './packFiles.ts';
import { createReport } from './report.ts';
import { checkTranslation } from './translation.ts';

export interface ParsedPack {
  /** What is whole in the pack: cards with a problem are left out. Undefined when `pack.yaml` cannot be used. */
  readonly pack: Pack | undefined;
  readonly problems: readonly Problem[];
}

/** Reads and checks a whole pack in all its languages. Never throws: whatever is wrong becomes a problem with file, line and mend. */
export function parsePack(files: readonly PackFile[], onFile: OnFile = () => {}): ParsedPack {
  const report = createReport();
  const texts = textsOf(files);
  const base = report.take(readLanguage(texts, 'pack.yaml', { base: undefined, onFile }));
  if (!base) return { pack: undefined, problems: report.problems };
  const heads = [...texts.keys()].filter((path) => /^pack\.[a-z]{2}\.yaml$/.test(path));
  const translations = heads.flatMap((head) => {
    const pack = report.take(readLanguage(texts, head, { base, onFile }));
    return pack ? report.take(checkTranslation(base, pack, head)) : [];
  });
  return { pack: { ...base, translations }, problems: onceEach(report.problems) };
}

/**
 * Leaves out repeated problems. Files that the languages share are read once for each language, but their problems are reported only once.
 */
function onceEach(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ file, line, message }) => {
    const size = seen.size;
    return seen.add(JSON.stringify([file, line, message])).size > size;
  });
}
