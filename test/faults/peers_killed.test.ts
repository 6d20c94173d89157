// A peer in another process that SIGKILL ends.
import { close, strerrorname_np, errno, write } from 'bsd-sockets';
import { setCloseOnExec, release } from '../support/sockets';
import { runCode, type RunningProgram } from '../support/running-program';
import { waitUntilAsleep } from '../support/thread-state';
import { descriptors, patiently, pattern, receive, styles, tcpPairs, unacknowledged } from './peers';

const PART = 65536;
const [tcp] = tcpPairs;

/** Starts a process that inherits this end as descriptor 3. */
function given(peer: number, source: string): RunningProgram {
  setCloseOnExec();
  const child = runCode(source, ['ignore', 'pipe', 'pipe', peer]);
  close(release(peer));
  return child;
}

describe.each(styles)('with $name', (style) => {
  test('if a peer is killed while it writes, everything it wrote arrives, then the end', async () => {
    const [peer, s] = tcp!.make();
    style.prepare(s);
    const child = given(
      peer,
      `const buf = Buffer.alloc(${pattern.length});
       for (let i = 0; i < buf.length; i += 4) buf.writeUInt32LE(i, i);
       let n = 0;
       for (;;) {
         n += check('write', write(3, buf.subarray(n), ${PART}));
         check('write', write(1, n + '\\n', String(n).length + 1));
       }`,
    );
    await child.line();
    waitUntilAsleep(child.pid);
    child.child.kill('SIGKILL');
    expect(await child.ended).toEqual({ code: null, signal: 'SIGKILL' });
    const written = Number(child.stdout.trim().split('\n').pop());
    const { bytes, end } = receive(style, s);
    expect(end).toBe('EOF');
    expect(bytes).toBeGreaterThanOrEqual(written);
    expect(bytes).toBeLessThan(written + PART);
  });

  test('if a peer is killed while this end writes, its reads were acknowledged and the write fails', async () => {
    const [peer, s] = tcp!.make();
    style.prepare(s);
    const before = descriptors();
    const child = given(
      peer,
      `const buf = Buffer.alloc(${PART});
       for (let n = 0; n < 10 * ${PART};) n += check('read', read(3, buf, ${PART}));
       kill(getpid(), SIGKILL);`,
    );
    let [taken, n] = [0, 0];
    for (; n !== -1; taken += Math.max(n, 0)) n = patiently(style, s, () => write(s, pattern, PART), true);
    expect(['ECONNRESET', 'EPIPE']).toContain(strerrorname_np(errno));
    expect(taken - unacknowledged(s)).toBeGreaterThanOrEqual(10 * PART);
    expect(await child.ended).toEqual({ code: null, signal: 'SIGKILL' });
    expect(descriptors()).toBeLessThanOrEqual(before);
  });
});
