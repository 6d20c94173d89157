// Loads the package anew for each name of the index, reads this name first, and checks that every header has all names.
'use strict';
const { readdirSync } = require('node:fs');
const { dirname, join } = require('node:path');

const ours = dirname(require.resolve('bsd-sockets'));
const files = readdirSync(join(ours, 'headers'), { recursive: true }).filter((file) => file.endsWith('.js'));
const headers = ['', '/promises', ...files.map((file) => `/${file.slice(0, -'.js'.length)}`)];

function forget() {
  for (const file of Object.keys(require.cache)) if (file.startsWith(ours)) delete require.cache[file];
}

const types = (path) =>
  Object.entries(require(`bsd-sockets${path}`)).map(([name, value]) => `${path} ${name} ${typeof value}`);

const expected = headers.flatMap(types);
forget();
const index = require('bsd-sockets');
const made = Object.keys(index).filter((name) => Object.getOwnPropertyDescriptor(index, name).set);

const differences = made.flatMap((first) => {
  forget();
  void require('bsd-sockets')[first];
  const seen = new Set(headers.flatMap(types));
  return expected.filter((each) => !seen.has(each)).map((each) => `${first} first: ${each}`);
});
console.log(JSON.stringify({ many: made.length > 300, differences }));
