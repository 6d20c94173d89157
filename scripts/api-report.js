'use strict';
// Writes test/package/api/*.api.md, the declarations that users of dist/ see. With --check it fails if they differ from the
// tracked files, so that no change of the API goes unnoticed.
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { Extractor, ExtractorConfig } = require('@microsoft/api-extractor');

const root = join(__dirname, '..');
const check = process.argv.includes('--check');
const temporary = mkdtempSync(join(tmpdir(), 'bsd-sockets.api.'));
const quiet = { default: { logLevel: 'none' } };

function isCurrent(entry) {
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, 'package.json'),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, `dist/${entry}.d.ts`),
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'ES2022',
            module: 'node16',
            lib: ['ES2023', 'ESNext.Disposable'],
            types: ['node'],
          },
        },
      },
      apiReport: {
        enabled: true,
        includeForgottenExports: true,
        reportFileName: `${entry}.api.md`,
        reportFolder: join(root, 'test/package/api'),
        reportTempFolder: temporary,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: { extractorMessageReporting: quiet, tsdocMessageReporting: quiet },
    },
  });
  const { apiReportChanged, errorCount } = Extractor.invoke(config, { localBuild: !check, messageCallback });
  return errorCount === 0 && !(check && apiReportChanged);
}

function messageCallback(message) {
  message.handled =
    !['error', 'warning'].includes(message.logLevel) || message.messageId.startsWith('console-api-report');
}

const changed = ['index', 'promises'].filter((entry) => !isCurrent(entry));
rmSync(temporary, { recursive: true });
if (changed.length > 0) {
  console.error(`The API of ${changed.join(' and ')} changed: npm run api-report, and look at the difference.`);
  process.exitCode = 1;
}
