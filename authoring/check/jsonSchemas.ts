import { z } from 'zod';
import { approvalList } from '../../content/read/approvals.ts';
import { appraisalList } from './appraisals.ts';
import { claimMap, sourceMap } from './claims.ts';
import { drawingWords } from '../../content/read/drawing.ts';
import { glossaryList } from '../../content/read/glossary.ts';
import { guideForm } from '../../content/read/guide.ts';
import { cardHead, packHead, referenceList } from '../../content/read/schema.ts';

/** The forms of a pack's files, as JSON Schema. Editors use them to complete and check what is typed. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  const forms = {
    card: cardHead,
    pack: packHead,
    references: referenceList,
    guide: guideForm,
    glossary: glossaryList,
    drawing: drawingWords,
    source: sourceMap,
    claims: claimMap,
    approvals: approvalList,
    appraisals: appraisalList,
  };
  return Object.fromEntries(
    // Draft 7 is what editors know best.
    Object.entries(forms).map(([name, form]) => [name, z.toJSONSchema(form, { target: 'draft-7', io: 'input' })]),
  );
}
