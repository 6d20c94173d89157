// native/binding/syscall.h binds a prototype if its parameters bound the memory, and otherwise does not compile.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const flags = ['-std=c++20', '-fsyntax-only', '-DNAPI_VERSION=8', '-x', 'c++'];
const { include_dir } = jest.requireActual<{ include_dir: string }>('node-api-headers');

/** Compiles a table with this row and returns the compiler's messages, '' if it compiles. */
function compile(declaration: string, row = 'SYSCALL(call)'): string {
  const source = `#include "registry.h"
    #include "binding/syscall.h"
    ${declaration}
    FUNCTIONS(${row});`;
  const include = ['-I', include_dir, '-iquote', join(__dirname, '../../native')];
  return spawnSync('c++', [...flags, ...include, '-'], { input: source, encoding: 'utf8' }).stderr;
}

test.each([
  ['numbers by value', 'int call(int, unsigned int, size_t, short, unsigned short);'],
  ['nothing at all', 'int call();'],
  ['bytes and their size_t', 'ssize_t call(int, const void *, size_t, void *, size_t);'],
  ['an address and its socklen_t', 'int call(const sockaddr *, socklen_t);'],
  ['an address and its socklen_t *', 'int call(sockaddr *, socklen_t *);'],
  ['an array and how many', 'struct pair { int a, b; }; int call(pair *, size_t, int);'],
  ['one struct', 'struct pair { int a, b; }; int call(pair *, const pair *);'],
  ['a function that does not throw', 'int call(int) noexcept;'],
])('the addon binds: %s', (_what, declaration) => {
  expect(compile(declaration)).toBe('');
});

test.each([
  ['bytes without a length', 'int call(void *);', 'nothing in the prototype bounds this pointer'],
  ['a string without a length', 'int call(const char *);', 'nothing in the prototype bounds this pointer'],
  [
    'a pointer and an int, which may count',
    'struct pair { int a, b; }; int call(pair *, int);',
    'nothing in the prototype',
  ],
  ['a pointer to pointers', 'int call(char **);', 'leads to pointers'],
  ['a msghdr', 'ssize_t call(int, const msghdr *, int);', 'leads to pointers'],
  ['a struct by value', 'struct pair { int a, b; }; int call(pair);', 'incomplete type'],
  ['a double', 'int call(double);', 'incomplete type'],
  ['a function', 'int call(int, void (*)(int));', 'leads to pointers'],
])('the addon does not compile with: %s', (_what, declaration, message) => {
  expect(compile(declaration)).toContain(message);
});
