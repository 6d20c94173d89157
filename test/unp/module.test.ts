// bsd-sockets/unp is not a header of the platform, so it is imported by its path only, from CommonJS and ES modules.
import { spawnSync } from 'node:child_process';
import * as lib from 'bsd-sockets';
import * as unp from 'bsd-sockets/unp';
import { root } from '../support/running-program';

const names = Object.keys(unp).filter((name) => name !== '__esModule');

test('bsd-sockets/unp exports the names of the book, and moved', () => {
  const book = [
    'MAXLINE',
    'Rline',
    'readline',
    'readline_r',
    'readline_rinit',
    'readlinebuf',
    'readn',
    'sock_ntop',
    'writen',
  ];
  expect(names.sort()).toEqual([...book, 'moved'].sort());
});

test('the index exports none of them', () => {
  expect(names.filter((name) => name in lib)).toEqual([]);
});

test.each([
  ['module', `import { ${names.join(', ')} } from 'bsd-sockets/unp'; import { errno, EBADF } from 'bsd-sockets';`],
  ['commonjs', `const { ${names.join(', ')} } = require('bsd-sockets/unp'); const { EBADF } = require('bsd-sockets');`],
])('bsd-sockets/unp shares errno with the index in a %s', (type, imports) => {
  const errno = type === 'module' ? 'errno' : "require('bsd-sockets').errno";
  const source = `${imports}
    const results = [readn(-1, Buffer.alloc(1), 1), writen(-1, 'x', 1), readline(-1, Buffer.alloc(2), 2)];
    console.log(results.join(), ${errno} === EBADF, moved(), readlinebuf([null]), new Rline().rl_cnt, MAXLINE);`;
  const options = { cwd: root, encoding: 'utf8', timeout: 10_000 } as const;
  const { stdout, stderr } = spawnSync(process.execPath, [`--input-type=${type}`, '-e', source], options);
  expect({ stdout, stderr }).toEqual({ stdout: '-1,-1,-1 true 0 0 0 4096\n', stderr: '' });
});
