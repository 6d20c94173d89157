// EINTR, EAGAIN and short counts in the loops of the notes (P4, P5).
import { Agent } from './asking';
import type { Copied } from './loops';
import { attach, canInject } from './attach';

const may = canInject() ? describe : describe.skip;

may('loops that write everything and read exactly n', () => {
  let agent: Agent;
  beforeAll(() => {
    agent = new Agent();
  });
  afterAll(() => {
    agent.end();
  });

  const copy = async (): Promise<Copied> => (await agent.ask({ copy: true })) as Copied;

  test('handle short counts and EAGAIN of a small socket buffer', async () => {
    const { equal, short, EINTR, EAGAIN } = await copy();
    expect({ equal, EINTR }).toEqual({ equal: true, EINTR: 0 });
    expect(short).toBeGreaterThan(10);
    expect(EAGAIN).toBeGreaterThan(0);
  });

  describe.each(['EINTR', 'EAGAIN'] as const)('%s', (errno) => {
    test.each(['write', 'read', 'write,read'])('handle an error at every second %s', async (set) => {
      const strace = await attach(agent.pid, `${set}:error=${errno}:when=2+2`);
      const copied = await copy();
      const injected = await strace.detach();
      expect(copied.equal).toBe(true);
      expect(copied.short).toBeGreaterThan(10);
      expect(injected.length).toBeGreaterThan(10);
      if (errno === 'EINTR') expect(copied.EINTR).toBe(injected.length);
      else expect(copied.EAGAIN).toBeGreaterThanOrEqual(injected.length);
    });

    test('handle an error at the first three calls of both', async () => {
      const strace = await attach(agent.pid, `write,read:error=${errno}:when=1..3`);
      const copied = await copy();
      expect(await strace.detach()).toHaveLength(6);
      expect(copied.equal).toBe(true);
    });
  });
});
