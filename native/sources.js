'use strict';
// Prints every .cc file below this folder, for binding.gyp: a new header is one new file.
const { readdirSync } = require('node:fs');

const files = readdirSync(__dirname, { recursive: true, withFileTypes: true });
for (const file of files) {
  const folder = (file.parentPath ?? file.path).slice(__dirname.length + 1);
  if (folder.startsWith('build')) continue;
  if (file.name.endsWith('.cc')) console.log(folder ? `${folder}/${file.name}` : file.name);
}
