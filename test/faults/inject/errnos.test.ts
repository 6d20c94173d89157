// Every error of the manual pages, injected into every call: it must return -1 and set that errno.
import * as bsd from 'bsd-sockets';
import { Agent } from './asking';
import { errnos, kernelCall, others } from './errnos';
import { attach, canInject, type Injected } from './attach';

const calls = [...errnos.keys()];
const named = [...new Set([...errnos.values()].flat())].sort();
const values: Record<string, unknown> = { ...bsd };

type Results = [name: string, results: (number | string)[]][];

test('the table lists the errors of every function', () => {
  const functions = Object.keys(values).filter((name) => {
    const value = values[name];
    // Names of macros are upper case, structs are classes, and types of numbers have a class of array.
    return typeof value === 'function' && /[a-z]/.test(name) && !/^class/.test(value.toString()) && !('view' in value);
  });
  expect([...calls, ...others].sort()).toEqual(functions.sort());
});

const may = canInject() ? describe : describe.skip;

may('an injected error', () => {
  let agent: Agent;
  beforeAll(() => {
    agent = new Agent();
  });
  afterAll(() => {
    agent.end();
  });

  async function call(names: string[], times: number, expression = ''): Promise<[Results, Injected[]]> {
    await agent.ask({ prepare: names });
    if (!expression) return [(await agent.ask({ call: times })) as Results, []];
    const set = [...new Set(names.map(kernelCall))].join();
    const strace = await attach(agent.pid, `${set}:${expression}`);
    const results = (await agent.ask({ call: times })) as Results;
    return [results, await strace.detach()];
  }

  // It returns the error number.
  const failure = (name: string, errno: string): unknown =>
    name === 'pthread_sigmask' ? values[errno] : `-1 ${errno}`;

  test('is necessary: all calls succeed without one', async () => {
    const names = calls.filter((name) => errnos.get(name)!.length > 0);
    const [results] = await call(names, 4);
    for (const [name, given] of results)
      expect({ [name]: given }).toEqual({ [name]: given.map(() => expect.any(Number) as number) });
  });

  describe.each(named)('%s', (errno) => {
    const names = calls.filter((name) => errnos.get(name)!.includes(errno));

    test(`makes the first call fail with each error: ${names.join(', ')}`, async () => {
      const [results, injected] = await call(names, 1, `error=${errno}:when=1+`);
      expect(results).toEqual(names.map((name) => [name, [failure(name, errno)]]));
      expect(injected).toEqual(names.map((name) => ({ syscall: kernelCall(name), result: `-1 ${errno}` })));
    });

    test('makes the third of four calls fail', async () => {
      const [results, injected] = await call(names, 4, `error=${errno}:when=3+4`);
      const success = expect.any(Number) as number;
      const expected = names.map((name) => {
        const failed = failure(name, errno);
        // It makes two system calls, so the third is the first one of the second call.
        const given =
          name === 'siginterrupt' ? [success, failed, success, failed] : [success, success, failed, success];
        return [name, given];
      });
      expect(results).toEqual(expected);
      expect(injected.length).toBe(names.length + (names.includes('siginterrupt') ? 1 : 0));
    });
  });
});
