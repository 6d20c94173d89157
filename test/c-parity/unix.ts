// The scenarios of the examples that use unix sockets and socket pairs.
import { runsAlone, type Scenario } from './scenario';

/** An example that is both server and client. The server prints a line when it is ready. */
function withItself(program: string, ...texts: string[]): Scenario {
  return {
    programs: [program],
    steps: async (execution) => {
      const server = execution.start(program, 'server', execution.path('name'));
      await server.line();
      await execution.swapped.run(program, ['client', execution.path('name'), ...texts]);
      await execution.expectSuccess(server);
    },
  };
}

export const unixScenarios: Scenario[] = [
  runsAlone('read_line'),
  runsAlone('shutdown'),
  runsAlone('peek'),
  runsAlone('readv_writev'),
  runsAlone('credentials'),
  {
    programs: ['pass_fd'],
    steps: async (execution) => {
      const path = execution.path('socket');
      const receiver = execution.start('pass_fd', 'receive', path);
      await receiver.line();
      await execution.swapped.run('pass_fd', ['send', path, __filename]);
      await execution.expectSuccess(receiver);
    },
  },
  // One text only: a read from a stream may return two writes.
  withItself('unix_stream', 'hello'),
  withItself('unix_dgram', 'hello', 'world'),
  withItself('unix_seqpacket', 'hello', 'more than sixteen bytes', 'bye'),
  withItself('unix_abstract', 'hello'),
];
