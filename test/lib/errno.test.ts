import { Worker } from 'node:worker_threads';
import { constants } from 'node:os';
import { join } from 'node:path';
import * as bsd from 'bsd-sockets';
import * as errnos from 'bsd-sockets/errno';

/** Reads the live binding afresh: TypeScript would narrow it. */
const now = (): number => bsd.errno;

describe('errno', () => {
  test('is set by a failure, and stays over successes', () => {
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

  test('a TypeError or RangeError leaves it alone', () => {
    bsd.close(-1);
    expect(() => bsd.close('x' as never)).toThrow(TypeError);
    expect(() => bsd.close(2 ** 40)).toThrow(RangeError);
    expect(now()).toBe(errnos.EBADF);
  });

  test('is the same one by every path', () => {
    bsd.socket(9999, 1, 0);
    expect(errnos.errno).toBe(errnos.EAFNOSUPPORT);
    expect(now()).toBe(errnos.EAFNOSUPPORT);
    expect(bsd.WSAGetLastError()).toBe(errnos.EAFNOSUPPORT);
  });

  test('the numbers are those of Node for this platform', () => {
    for (const [name, value] of Object.entries(constants.errno)) {
      expect([name, (errnos as Record<string, unknown>)[name]]).toEqual([name, value]);
    }
  });

  test('EWOULDBLOCK is EAGAIN (Linux)', () => {
    expect(bsd.EWOULDBLOCK).toBe(bsd.EAGAIN);
  });

  test('each thread has its own', async () => {
    bsd.close(-1);
    const source = `
      require('ts-node/register/transpile-only');
      const bsd = require(${JSON.stringify(join(__dirname, '../../lib/index.ts'))});
      const before = bsd.errno;
      bsd.socket(9999, 1, 0);
      require('node:worker_threads').parentPort.postMessage([before, bsd.errno]);`;
    const worker = new Worker(source, { eval: true });
    const told = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    await worker.terminate();
    expect(told).toEqual([0, errnos.EAFNOSUPPORT]);
    expect(now()).toBe(errnos.EBADF);
  });
});
