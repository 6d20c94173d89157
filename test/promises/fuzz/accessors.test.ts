// Code of the program that runs in the middle of a call: accessors on Array.prototype, getters of arguments, imitations
// of AbortSignal. It harms its own call at most.
import { run } from '../../support/running-program';

const prelude = `const bsd = require('bsd-sockets'), p = require('bsd-sockets/promises');
  process.on('uncaughtException', (error) => console.log('uncaught', error.message));
  const pair = () => p.socketpair(bsd.AF_UNIX, bsd.SOCK_STREAM);
  const outcome = (promise) => promise.then(String, (error) => error.code ?? error.message);
  const [a, b] = pair(), [c, d] = pair(), buf = () => new Uint8Array(4);`;

async function printed(source: string): Promise<string[]> {
  const program = run(process.execPath, ['--expose-gc', '-e', `${prelude}(async () => { ${source} })()`]);
  expect(await program.ended).toEqual({ code: 0, signal: null });
  expect(program.stderr).toBe('');
  return program.stdout.trim().split('\n');
}

test('an accessor on Array.prototype does not run between a pointer and the call that uses it', async () => {
  const source = `const memory = new ArrayBuffer(100000);
    let ran = 0;
    const access = { configurable: true,
      get() { ran++; if (!memory.detached) structuredClone(memory, { transfer: [memory] }); gc(); },
      set() { ran++; } };
    for (const { fd } of [c, d]) Object.defineProperty(Array.prototype, fd, access);
    const reading = a.recv(new Uint8Array(memory));
    const writing = c.writen(new Uint8Array(8 << 20)).catch(() => 0); // c is in the epoll set, and no read waits on it
    await Promise.all([b.writen(new Uint8Array(50000)), d.send('x')]);
    const n = await reading;
    c.close(); d.close();
    console.log(n > 0, memory.byteLength);
    console.log(ran)`;
  expect(await printed(source)).toEqual(['true 100000', '0']);
});

// [signal, outcome of the call that has it]
test.each([
  ['throws in addEventListener', `addEventListener() { throw new Error('mine') }, removeEventListener() {}`, 'mine'],
  ['calls back at once', `addEventListener(_type, listener) { listener() }, removeEventListener() {}`, 'ABORT_ERR'],
  ['has no removeEventListener', `addEventListener() {}`, 'ERR_INVALID_ARG_TYPE'],
  ['throws in removeEventListener', `addEventListener() {}, removeEventListener() { throw new Error('mine') }`, '2'],
])('an object that looks like an AbortSignal and %s affects only its call', async (_name, members, expected) => {
  const source = `const others = [outcome(c.recv(buf())), outcome(b.recv(buf()))];
    const mine = outcome(a.recv(buf(), 0, { timeout: 10000, signal: { aborted: false, ${members} } }));
    const next = outcome(a.recv(buf()));
    await b.send('12'); await d.send('34'); await a.send('56');
    console.log(await mine, ...(await Promise.all(others)));
    await b.send('78');
    console.log(await next);
    for (const s of [a, b, c, d]) s.close();`;
  const [first, second] = await printed(source);
  expect(first).toBe(`${expected} 2 2`);
  expect(second).toMatch(/^[24]$/);
});

const message = (early: boolean): string => `const abort = new AbortController();
  let reads = 0;
  const msg = { msg_name: null, msg_namelen: 0, msg_iovlen: 1, msg_control: null, msg_controllen: 0, msg_flags: 0,
    get msg_iov() { if (++reads === ${early ? 1 : 2}) abort.abort(); return [{ iov_base: buf(), iov_len: 4 }]; } };
  const mine = outcome(a.recvmsg(msg, 0, { signal: abort.signal }));`;

test.each([true, false])(
  'a getter of a msghdr that aborts its call affects only this call (at the first attempt: %s)',
  async (early) => {
    const source = `${message(early)}
      const other = outcome(c.recv(buf())), next = outcome(a.recv(buf()));
      await b.send('12'); await d.send('34');
      console.log(await mine, await other);
      await b.send('56');
      console.log(await next);`;
    const [first, second] = await printed(source);
    expect(first).toBe('ABORT_ERR 2');
    expect(second).toMatch(/^[24]$/);
  },
);

test('a getter of a msghdr that closes its socket affects only this call', async () => {
  const source = `${message(true).replace('abort.abort()', 'a.close()')}
    const other = outcome(c.recv(buf()));
    await d.send('34');
    console.log(await mine, await other)`;
  expect(await printed(source)).toEqual(['EBADF 2']);
});
