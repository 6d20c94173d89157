// The scenarios of the examples that use UDP.
import { PORT, runsAlone, serverAndClient, type Scenario } from './scenario';

export const udpScenarios: Scenario[] = [
  serverAndClient(
    { program: 'udp_echo_server' },
    { program: 'udp_echo_client', args: [PORT, 'a datagram', 'and another'] },
    / sent 11 bytes/,
  ),
  runsAlone('udp_connected'),
  runsAlone('recvfrom_alarm', ['200']),
  {
    ...runsAlone('sigio', ['hello', 'world']),
    differs: [{ reason: 'the process ID', text: /(?<=F_SETOWN, )\d+/ }],
  },
  serverAndClient({ program: 'broadcast_receiver' }, { program: 'broadcast_sender', args: [PORT, 'to all'] }),
  serverAndClient({ program: 'multicast_receiver' }, { program: 'multicast_sender', args: [PORT, 'to some'] }),
];
