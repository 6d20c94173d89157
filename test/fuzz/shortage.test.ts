// A call without memory fails with ENOMEM. An exception in native code would end the process.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isSanitized } from '../support/sanitizer';

const hasPrlimit = spawnSync('prlimit', ['--version']).status === 0;

// A sanitizer maps memory itself, and ends the process if that fails.
(hasPrlimit && !isSanitized ? test : test.skip)(
  'calls fail with ENOMEM if no memory can be mapped, and succeed afterwards',
  () => {
    const program = join(__dirname, 'shortage.cjs');
    const args = ['--expose-gc', '--no-incremental-marking', program];
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect({ status, signal, stderr }).toEqual({ status: 0, signal: null, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      'getsockopt without memory': 'ENOMEM',
      'getsockopt with memory': 'EINVAL',
      'getsockopt of a large value': 'ENOMEM',
      'setsockopt of a large value': 'ENOMEM',
      'unsafe_ioctl with a large view': 'ENOMEM',
      'unsafe_fcntl with a large view': 'ENOMEM',
      'send of a long string': 'ENOMEM',
      'inet_pton of a long string': 'ENOMEM',
      'getaddrinfo of a long name': 'ENOMEM',
    });
  },
);
