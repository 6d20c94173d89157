// A blocked call is made once. Each of these programs gives C's result, and gave another one when the package entered calls
// again after a message to the worker.
import { join } from 'node:path';
import { expectOutput, run } from '../support/running-program';

const closed = { result: 5, error: '', text: 'for A' };
const recvfrom = { result: 10, text: 'abcdefghij', addrlen: 110, outside: 0 };

const cases: [title: string, scene: string[], result: unknown][] = [
  ['recvfrom with MSG_WAITALL writes no address beyond addrlen', ['recvfrom'], recvfrom],
  ['recv keeps its socket after another thread closes the descriptor', ['closed'], closed],
  ['recv keeps its socket after the number is reused', ['closed', 'reused'], closed],
  ['recv keeps its closed socket when messages are posted to the worker', ['closed', 'messages'], closed],
  ['recv does not read the socket that has its number now', ['closed', 'messages', 'reused'], closed],
  ['recv with MSG_WAITALL stops at the urgent mark', ['urgent'], { result: 3, text: 'abc', mark: 1 }],
  ['recvmsg with MSG_WAITALL returns with the descriptors that came', ['rights', '200'], { '3 abc': 200 }],
  [
    'recvmmsg returns the datagram that came, and the next call its error',
    ['datagrams', '20'],
    { '1 , then -1 ECONNREFUSED': 20 },
  ],
  ['recv with an SO_RCVTIMEO of centuries waits', ['timeout'], { result: 2, error: '' }],
  ['connect completes after its SYN was dropped', ['syn'], { result: 0, error: '' }],
];

test.each(cases)('%s', async (_, [name, ...args], result) => {
  const scene = join(__dirname, 'cases', `${name}.cjs`);
  const program = run(process.execPath, [join(__dirname, 'scene.cjs'), scene, ...args]);
  expect(JSON.parse(await expectOutput(program))).toEqual(result);
});
