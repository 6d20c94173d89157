// The scenarios of the examples that use raw, packet and netlink sockets.
import { runsAlone, type Scenario } from './scenario';

const root = process.getuid!() === 0;
function isRoot(): boolean {
  if (!root) console.warn('skipped: ping and the sniffer (raw and packet sockets require root)');
  return root;
}

// One ping at a time: a raw socket would receive the replies to the other one.
let lastPing = Promise.resolve();

export const rawScenarios: Scenario[] = [
  runsAlone('getifaddrs'),
  {
    programs: ['ping'],
    supported: isRoot,
    differs: [
      { reason: 'process and packet numbers', text: /"(?:[^"\\]|\\.)*?(?=a{56}")/ },
      {
        reason: 'raw sockets also receive the packets of other programs',
        sometimes: true,
        text: /^recvfrom\(.*_addr\("(?!127\.0\.77\.7")[\d.]+"\).*/,
      },
      { reason: 'the round-trip time', sometimes: true, text: /(?<=time=)\d+\.\d+/ },
    ],
    steps: (execution) =>
      (lastPing = lastPing.then(async () => void (await execution.run('ping', ['127.0.77.7', '1'])))),
  },
  {
    programs: ['sniffer', 'echo_server', 'echo_client'],
    supported: isRoot,
    differs: [
      { reason: 'the bytes of the packets', text: /(?<=^recvfrom\(SOCKET1, )"E.*"(?=, 65536)/ },
      { reason: 'sequence numbers', text: /(?<=(seq|ack)=)\d+/g },
    ],
    steps: async (execution) => {
      const { server, port } = await execution.startServer('echo_server', '0');
      const sniffer = execution.start('sniffer', port);
      await sniffer.line();
      await execution.run('echo_client', ['127.0.0.1', port], 'hello\n');
      await execution.expectSuccess(sniffer);
      await execution.line(server, / closed /);
      await execution.interrupt(server);
    },
  },
  {
    ...runsAlone('netstat'),
    differs: [{ reason: 'netstat lists all sockets of the host', sometimes: true, text: /^tcp.*|^recvfrom\(.*/ }],
  },
];
