// A lab must fail if the kernel behaves differently. Here strace changes the result of a call, or a network namespace has
// other settings.
import { inNetns, inNetnsIfPossible, canUnshareNetns } from '../support/network-namespace';
import { exampleCommand, run } from '../support/running-program';
import { canTrace } from '../support/strace';

jest.setTimeout(120_000);

const program = (lab: string): string[] => exampleCommand('TypeScript', `labs/${lab}`);

async function differs(lab: string, [command, ...args]: [string, ...string[]], says: string): Promise<void> {
  const running = run(command, args);
  const ended = await running.ended;
  const verdict = running.stdout.trimEnd().split('\n').at(-1);
  expect(verdict).toMatch(new RegExp(`^C\\d+ +${lab} +differs `));
  expect(verdict).toContain(says);
  expect(ended).toEqual({ code: 1, signal: null });
}

const traced = canTrace() ? test : test.skip;

// Changed results: strace(1), "Tampering".
traced.each([
  ['lowest_descriptor', 'socket:error=EMFILE:when=1', 'socket(): EMFILE'],
  ['refused_before_listen', 'connect:retval=0:when=1', 'connect(): 0, not ECONNREFUSED'],
  ['connect_before_accept', 'connect:error=ETIMEDOUT:when=1', 'ETIMEDOUT, not 0'],
  ['accept_in_order', 'accept:error=ECONNABORTED:when=2', 'accept: ECONNABORTED'],
  ['accept_makes_a_socket', 'getpeername:retval=0', 'getpeername(): 0.0.0.0:0, not ENOTCONN'],
  ['peer_address', 'accept:retval=900:when=1', "the client's own address: 0000"],
  ['backlog_full', 'connect:error=ECONNREFUSED:when=4', 'not refused: CLOSE, not SYN_SENT'],
  ['backlog_zero', 'connect:error=ECONNREFUSED:when=2', 'the second client: CLOSE, not SYN_SENT'],
  ['port_zero', 'bind:retval=0', 'each port is in the range'],
  ['client_without_bind', 'connect:retval=0', 'chose an address'],
  ['inaddr_any', 'connect:error=ECONNREFUSED:when=2', 'INADDR_ANY accepts both'],
  // This lab has a blocked thread. Node itself calls poll once.
  ['blocking_write', 'poll:error=EINVAL:when=2+', 'poll: EINVAL'],
  ['half_close', 'shutdown:retval=0', 'write() of more: 4, not EPIPE'],
  ['time_wait', 'setsockopt:retval=0', 'with SO_REUSEADDR on both'],
  ['many_connections', 'accept:error=EMFILE:when=5', 'accept: EMFILE'],
  ['mirrored_addresses', 'getpeername:retval=0:when=2', 'local address at the server: 0.0.0.0:0'],
])('lab %s fails under strace -e inject=%s', async (lab, inject, says) => {
  const call = inject.split(':')[0]!;
  const strace = ['-o', '/dev/null', '-e', `trace=${call}`, '-e', `inject=${inject}`, '--'];
  await differs(lab, inNetnsIfPossible(['strace', ...strace, ...program(lab)]), says);
});

if (!canUnshareNetns) console.warn('skipped: labs in network namespaces (not root, or no unshare and ip)');
const isolated = canUnshareNetns ? test : test.skip;

isolated.each([
  ['backlog_full', 'sysctl net/core/somaxconn=0', 'the limit: 0, not 2'],
  ['port_zero', 'sysctl net/ipv4/ip_local_port_range="40000 40001"', 'EADDRINUSE, not 0'],
  ['inaddr_any', 'ip addr flush dev lo; ip addr add 127.0.0.1/32 dev lo', 'INADDR_ANY accepts both'],
  ['time_wait', 'sysctl net/ipv4/tcp_max_tw_buckets=0', 'its end is in TIME_WAIT'],
  ['closing_states', 'sysctl net/ipv4/tcp_max_tw_buckets=0', 'TIME_WAIT (gone) after'],
])('lab %s fails after %s', async (lab, settings, says) => {
  // Debian does not install sysctl(8) by default.
  const sysctl = 'sysctl() { echo "${1#*=}" > "/proc/sys/${1%%=*}"; }';
  await differs(lab, inNetns(program(lab), `${sysctl}; ${settings}`), says);
});
