// The linter's rules. Most of them are "walls": they say what the files of a folder may not import (docs/architecture.md).

/**
 * @typedef {object} Wall what the files of a folder may not import
 * @property {string[]} files
 * @property {Record<string, string>} [packages] packages, each with the reason
 * @property {{ group?: string[], regex?: string, allowTypeImports?: boolean, message: string }[]} [paths]
 */

const electron = { electron: 'Electron appears in main/ alone.' };
const howler = { howler: 'Howler appears in renderer/audio/ alone.' };
const react = {
  react: 'React appears in renderer/ and authoring/ alone.',
  'react-dom': 'React appears in renderer/ alone.',
};
const noAuthoring = { group: ['**/authoring/**'], message: 'Code that ships imports nothing from authoring/.' };
const noRenderer = { group: ['**/renderer/**'], message: 'main does not know the views.' };
const noNode = { group: ['node:*'], message: 'There is no Node in the renderer.' };
const contractAlone = [
  {
    group: ['**/main/bridge/{contract,bridge,forms}.ts'],
    allowTypeImports: true,
    message: 'Import only types from the contract.',
  },
  {
    group: ['**/main/**', '!**/main/bridge/**', '**/main/bridge/{channels,messages,pages,preload}.ts'],
    message: 'The renderer knows main by its contract alone.',
  },
];

/** The walls. If two of them match a file, only the later one counts, so each lists everything. @type {Wall[]} */
const walls = [
  { files: ['**'], packages: { ...electron, ...howler }, paths: [noAuthoring] },
  {
    files: ['visit/**'],
    packages: { ...electron, ...howler, ...react, 'zustand/vanilla': 'visit/host.ts alone may import zustand.' },
    paths: [
      noAuthoring,
      { group: ['../content/**'], allowTypeImports: true, message: 'visit imports types from content, nothing more.' },
      { group: ['../main/**', '../renderer/**', 'node:*'], message: 'visit is pure.' },
    ],
  },
  {
    files: ['visit/host.ts'],
    packages: { ...electron, ...howler, ...react },
    paths: [{ group: ['../*/**', 'node:*'], message: 'The host imports none of this: its caller passes it in.' }],
  },
  {
    files: ['content/**'],
    packages: { ...electron, ...howler, ...react },
    paths: [
      noAuthoring,
      {
        group: ['**/visit/**', '**/main/**', '**/renderer/**'],
        message: 'content knows neither the app nor its libraries.',
      },
    ],
  },
  {
    files: ['content/model/**'],
    packages: { ...electron, ...howler, ...react },
    paths: [
      noAuthoring,
      {
        group: ['**/visit/**', '**/main/**', '**/renderer/**'],
        message: 'content knows neither the app nor its libraries.',
      },
      {
        group: ['**/read/**'],
        message: 'content/model says what a pack is, and imports nothing from content/read.',
      },
    ],
  },
  { files: ['main/**'], packages: { ...howler, ...react }, paths: [noAuthoring, noRenderer] },
  {
    files: ['renderer/**'],
    packages: { ...electron, ...howler },
    paths: [noAuthoring, noNode, ...contractAlone],
  },
  { files: ['renderer/audio/**'], packages: electron, paths: [noAuthoring, noNode, ...contractAlone] },
  {
    files: ['renderer/screens/**'],
    packages: { ...electron, ...howler },
    paths: [
      noAuthoring,
      noNode,
      { regex: String.raw`^\./[A-Z].*\.tsx$`, message: 'Screens never import each other.' },
      { group: ['**/main/**'], message: 'Screens speak to the owner through kiosk.ts.' },
    ],
  },
  {
    files: ['renderer/ui/**'],
    packages: { ...electron, ...howler },
    paths: [
      noAuthoring,
      noNode,
      {
        group: [
          '**/content/**',
          '**/visit/**',
          '**/main/**',
          '../cards/**',
          '../paging/**',
          '../led/**',
          '../screens/**',
        ],
        message: 'renderer/ui is a kit: it knows no cards, no pages and no visit.',
      },
    ],
  },
  { files: ['authoring/**'], packages: { ...electron, ...howler }, paths: [] },
];

/** @param {Wall} wall */
const override = ({ files, packages = {}, paths = [] }) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { paths: Object.entries(packages).map(([name, message]) => ({ name, message })), patterns: paths },
    ],
  },
});

export default {
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'promise'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  options: { typeAware: true, denyWarnings: true },
  ignorePatterns: ['dist', 'out'],
  rules: {
    // Imports of types count too: a reader has to follow a circle of types as well.
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-default-export': 'error',
    'import/no-unassigned-import': ['error', { allow: ['**/*.css', 'react'] }],
    'import/no-named-as-default': 'off',
    'import/no-named-as-default-member': 'off',
    'no-await-in-loop': 'off',
    'no-shadow': 'error',
    'no-underscore-dangle': 'off',
    'oxc/no-map-spread': 'off',
    'react/react-in-jsx-scope': 'off',
    'react/no-array-index-key': 'off',
    'react-hooks/exhaustive-deps': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-imports': 'error',
    'unicorn/no-array-sort': 'off',
    'unicorn/consistent-function-scoping': 'off',
  },
  overrides: [
    ...walls.map(override),
    {
      files: ['visit/**'],
      rules: {
        'no-restricted-globals': [
          'error',
          'Date',
          'performance',
          'setTimeout',
          'setInterval',
          'window',
          'document',
          'process',
        ],
      },
    },
    {
      // The bridge alone speaks over IPC.
      files: ['main/**'],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            paths: [
              {
                name: 'electron',
                importNames: ['ipcMain', 'ipcRenderer'],
                message: 'The bridge alone speaks over IPC.',
              },
              ...Object.entries({ ...howler, ...react }).map(([name, message]) => ({ name, message })),
            ],
            patterns: [noAuthoring, noRenderer],
          },
        ],
      },
    },
    override({ files: ['main/bridge/**'], packages: { ...howler, ...react }, paths: [noAuthoring, noRenderer] }),
    {
      files: ['*.config.{ts,mjs}', 'tests/e2e/support/displays.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
    { files: ['tools/setup/loader/**', 'tests/**', '*.config.ts'], rules: { 'no-restricted-imports': 'off' } },
    {
      files: ['tests/**'],
      rules: {
        'typescript/no-unsafe-type-assertion': 'off',
        'no-empty-pattern': 'off',
        'typescript/consistent-type-imports': 'off',
      },
    },
    { files: ['tools/**', 'authoring/**/*.mjs'], rules: { 'typescript/no-unsafe-type-assertion': 'off' } },
    {
      files: ['**/*.d.ts'],
      rules: { 'typescript/consistent-type-imports': 'off', 'import/no-default-export': 'off' },
    },
  ],
};
