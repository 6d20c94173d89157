// scripts/native-layers.js is the part of `npm run lint` that checks the includes of native/.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const script = join(__dirname, '../../scripts/native-layers.js');

/** Runs the check on these files. */
function check(files: Record<string, string>): { status: number | null; stderr: string } {
  const native = mkdtempSync(join(tmpdir(), 'native-layers-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(native, file)), { recursive: true });
      writeFileSync(join(native, file), text);
    }
    const { status, stderr } = spawnSync(process.execPath, [script, native], { encoding: 'utf8' });
    return { status, stderr };
  } finally {
    rmSync(native, { recursive: true });
  }
}

const RIGHT = {
  'registry.h': '#pragma once\n',
  'runtime/uv.h': '#include <cstddef>\n',
  'binding/view.h': '#include "../runtime/uv.h"\n',
  'binding/syscall.h': '#include "view.h"\n#include "../registry.h"\n',
  'headers/sys/socket.cc': '#include <sys/socket.h>\n\n#include "../../binding/syscall.h"\n',
};

test('the lint accepts includes that follow the order of the layers', () => {
  expect(check(RIGHT)).toEqual({ status: 0, stderr: '' });
});

test('the lint rejects an include against the order and names both files', () => {
  expect(check({ ...RIGHT, 'runtime/uv.h': '#include "../binding/view.h"\n', 'binding/view.h': '' })).toEqual({
    status: 1,
    stderr: 'native/runtime/uv.h must not include binding/view.h: it may include runtime\n',
  });
});

test('the lint rejects an include of a folder that has no place in the order', () => {
  expect(check({ ...RIGHT, 'engine/all.h': '#include "../registry.h"\n' }).stderr).toContain(
    'native/engine/all.h must not include registry.h',
  );
});

test('the lint rejects a circle within a layer and prints it', () => {
  expect(check({ ...RIGHT, 'runtime/uv.h': '#  include "loop.h"\n', 'runtime/loop.h': '#include "uv.h"\n' })).toEqual({
    status: 1,
    stderr: expect.stringMatching(
      /^circle: (runtime\/uv.h -> runtime\/loop.h|runtime\/loop.h -> runtime\/uv.h) -> /,
    ) as string,
  });
});
