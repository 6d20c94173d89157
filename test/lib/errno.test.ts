import { spawnSync } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import { constants } from 'node:os';
import { join } from 'node:path';
import * as bsd from 'bsd-sockets';
import * as errnos from 'bsd-sockets/errno';

const dist = (file: string): string => join(__dirname, '../../dist', file);

/** Reads the live binding again, which TypeScript would narrow. */
const now = (): number => bsd.errno;

describe('errno', () => {
  test('is set by a failure and kept by a success', () => {
    expect(bsd.close(-1)).toBe(-1);
    expect(now()).toBe(errnos.EBADF);
    const s = bsd.socket(bsd.AF_INET, bsd.SOCK_STREAM, 0);
    expect(s).toBeGreaterThan(0);
    expect(now()).toBe(errnos.EBADF);
    expect(bsd.recv(s, new Uint8Array(4), 8, 0)).toBe(-1);
    expect(now()).toBe(errnos.EFAULT);
    expect(bsd.close(s)).toBe(0);
    expect(now()).toBe(errnos.EFAULT);
  });

  test('is not changed by a TypeError or RangeError', () => {
    bsd.close(-1);
    expect(() => bsd.close('x' as never)).toThrow(TypeError);
    expect(() => bsd.close(2 ** 40)).toThrow(RangeError);
    expect(now()).toBe(errnos.EBADF);
  });

  test('is the same variable in every module', () => {
    bsd.socket(9999, 1, 0);
    expect(errnos.errno).toBe(errnos.EAFNOSUPPORT);
    expect(now()).toBe(errnos.EAFNOSUPPORT);
    expect(bsd.WSAGetLastError()).toBe(errnos.EAFNOSUPPORT);
  });

  test('is assigned by set_errno', () => {
    bsd.set_errno(errnos.ETIMEDOUT);
    expect([now(), errnos.errno]).toEqual([errnos.ETIMEDOUT, errnos.ETIMEDOUT]);
    bsd.set_errno(-1);
    expect(now()).toBe(-1);
    bsd.set_errno(0);
    expect(now()).toBe(0);
    for (const value of ['1', undefined]) expect(() => bsd.set_errno(value as never)).toThrow(TypeError);
    for (const value of [1.5, NaN]) expect(() => bsd.set_errno(value)).toThrow(RangeError);
    expect(() => bsd.set_errno(2 ** 32)).toThrow(
      'set_errno: value must be >= -2147483648 and <= 4294967295 (received 4294967296)',
    );
    expect(now()).toBe(0);
  });

  test('is exported by the built package for CommonJS and ES modules, where mocks can replace it', () => {
    const program = `
      const bsd = require(${JSON.stringify(dist('index.js'))});
      const errnos = require(${JSON.stringify(dist('headers/errno.js'))});
      Promise.all([import(${JSON.stringify(dist('index.mjs'))}), import(${JSON.stringify(dist('headers/errno.mjs'))})]).then((modules) => {
        const all = () => [bsd, errnos, ...modules].map(({ errno }) => errno);
        bsd.set_errno(1);
        const seen = [all()];
        bsd.errno = 2;
        seen.push(all());
        modules[1].set_errno(3);
        seen.push(all());
        Object.defineProperty(bsd, 'errno', { get: () => 4 });
        seen.push(all());
        console.log(JSON.stringify(seen));
      });`;
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
    expect([stderr, stdout && JSON.parse(stdout)]).toEqual([
      '',
      [
        [1, 1, 1, 1],
        [2, 2, 2, 2],
        [3, 3, 3, 3],
        [4, 3, 3, 3],
      ],
    ]);
  });

  test('has the numbers that Node has for this platform', () => {
    for (const [name, value] of Object.entries(constants.errno)) {
      expect([name, (errnos as Record<string, unknown>)[name]]).toEqual([name, value]);
    }
  });

  test('EWOULDBLOCK equals EAGAIN on Linux', () => {
    expect(bsd.EWOULDBLOCK).toBe(bsd.EAGAIN);
  });

  test('is separate in each thread', async () => {
    bsd.close(-1);
    const source = `
      const bsd = require(${JSON.stringify(join(__dirname, '../..'))});
      const before = bsd.errno;
      bsd.socket(9999, 1, 0);
      require('node:worker_threads').parentPort.postMessage([before, bsd.errno]);`;
    const worker = new Worker(source, { eval: true });
    const numbers = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    await worker.terminate();
    expect(numbers).toEqual([0, errnos.EAFNOSUPPORT]);
    expect(now()).toBe(errnos.EBADF);
  });
});
