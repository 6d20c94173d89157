'use strict';
// The layers of lib/: what a module may import, types included. lib/README.md says what lives where.

/** A rule for the modules of a folder: they import from these folders and from Node, and from nothing else. */
const layer = (folder, allowed) => ({
  name: `layer-${folder}`,
  comment: `lib/${folder} imports only from ${allowed.join(', ')}`,
  severity: 'error',
  from: { path: `^lib/${folder}/` },
  to: { path: '^lib/', pathNot: `^lib/(${allowed.join('|')})/` },
});

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    layer('runtime', ['runtime']),
    layer('constants', ['runtime', 'structs']),
    {
      name: 'constants-import-types',
      comment: 'the type of an option may be a struct: a module of constants imports no code but addon.ts',
      severity: 'error',
      from: { path: '^lib/constants/' },
      to: { pathNot: '^lib/runtime/addon[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    layer('structs', ['runtime', 'constants', 'structs']),
    layer('headers', ['runtime', 'constants', 'structs', 'headers', 'unp']),
    layer('unp', ['runtime', 'constants', 'structs', 'headers', 'unp']),
    layer('promises', ['runtime', 'constants', 'structs', 'headers', 'promises']),
    {
      name: 'unp-is-an-entry',
      comment: 'lib/unp is for lib/headers/unp.ts alone',
      severity: 'error',
      from: { pathNot: '^lib/(unp/|headers/unp[.]ts$)' },
      to: { path: '^lib/unp/' },
    },
    {
      name: 'one-folder-for-an-entry',
      comment: 'a header is no user of promises, and nothing imports an entry',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/index[.]mts$' },
      to: { path: '^lib/[^/]+[.]m?ts$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
