import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas } from '../../../authoring/check/jsonSchemas.ts';

// Formats, such as dates, are hints for editors.
const ajv = new Ajv({ validateFormats: false });
const schemas = jsonSchemas();
const packs = 'content/packs';

/** The files of all packs that ship, with the form that each must have. */
const files = readdirSync(packs, { recursive: true, encoding: 'utf8' })
  .filter((path) => !path.includes('voice') && /\.(?:md|yaml|json)$/.test(path))
  .map((path) => {
    const rest = path.split('/').slice(1).join('/');
    const [folder = ''] = rest.split('/');
    const forms: Record<string, string> = { cards: 'card', paths: 'guide', drawings: 'drawing', glossary: 'glossary' };
    return [path, forms[folder] ?? rest.split('.')[0] ?? ''] as const;
  });
const valueOf = (path: string): unknown => {
  const text = readFileSync(join(packs, path), 'utf8');
  return parse(path.endsWith('.md') ? (text.split(/^---$/m)[1] ?? '') : text);
};

describe('the forms for editors', () => {
  it.each(files)('fit %s (%s)', (path, form) => {
    const schema = schemas[form];
    if (!schema) throw new Error(`there is no form ${form}`);
    const fits = ajv.compile(schema);
    expect(fits(valueOf(path)), JSON.stringify(fits.errors)).toBe(true);
  });

  it.each([
    ['a field that does not exist', { colour: 'red' }],
    ['an icon that does not exist', { icon: 'skull' }],
    ['a status that only an approval gives', { status: 'approved' }],
    ['no question', { question: undefined }],
  ])('do not fit a card with %s', (_what, change) => {
    const card = { ...(valueOf('drug-pumps/cards/en/surgery.md') as object), ...change };
    expect(ajv.compile(schemas['card'] ?? {})(JSON.parse(JSON.stringify(card)))).toBe(false);
  });

  it('say what each field of a card is for', () => {
    const { properties } = schemas['card'] as { properties: Record<string, { description?: string }> };
    expect(Object.entries(properties).filter(([, { description }]) => !description)).toEqual([]);
  });
});
