// EINTR, EAGAIN and short counts in the middle of the notes' loops (P4, P5).
import { Agent } from './asking';
import type { Copied } from './loops';
import { attach, canInject } from './attach';

const may = canInject() ? describe : describe.skip;

may('write everything, read exactly n', () => {
  let agent: Agent;
  beforeAll(() => {
    agent = new Agent();
  });
  afterAll(() => {
    agent.end();
  });

  const copy = async (): Promise<Copied> => (await agent.ask({ copy: true })) as Copied;

  test('over a socket that is too small: short counts and EAGAIN by nature', async () => {
    const { equal, short, EINTR, EAGAIN } = await copy();
    expect({ equal, EINTR }).toEqual({ equal: true, EINTR: 0 });
    expect(short).toBeGreaterThan(10);
    expect(EAGAIN).toBeGreaterThan(0);
  });

  describe.each(['EINTR', 'EAGAIN'] as const)('%s', (errno) => {
    test.each(['write', 'read', 'write,read'])('at every second %s', async (set) => {
      const strace = await attach(agent.pid, `${set}:error=${errno}:when=2+2`);
      const copied = await copy();
      const injected = await strace.detach();
      expect(copied.equal).toBe(true);
      expect(copied.short).toBeGreaterThan(10);
      expect(injected.length).toBeGreaterThan(10);
      if (errno === 'EINTR') expect(copied.EINTR).toBe(injected.length);
      else expect(copied.EAGAIN).toBeGreaterThanOrEqual(injected.length);
    });

    test('at the first three of both', async () => {
      const strace = await attach(agent.pid, `write,read:error=${errno}:when=1..3`);
      const copied = await copy();
      expect(await strace.detach()).toHaveLength(6);
      expect(copied.equal).toBe(true);
    });
  });
});
