// The output of each lab on Linux, apart from its first sentence.

/** An address on the loopback interface. */
const A = String.raw`127\.0\.0\.1:[1-9]\d*`;

export const expected: Record<string, RegExp[]> = {
  lowest_descriptor: [/^ +2 is open.* true$/m, /returned (\d+), and after close\(\1\) it returned \1 again$/],
  refused_before_listen: [/after bind\(\) +CLOSE\n +connect\(\) +ECONNREFUSED\n.* +LISTEN\n +connect\(\) +0$/m],
  connect_before_accept: [/^ +connect\(\), before any accept\(\) +0\n.* +ESTABLISHED\n.* 1\n/m],
  accept_in_order: [/^ +1\. +(\d+) +\1\n +2\. +(\d+) +\2\n +3\. +(\d+) +\3$/m],
  accept_makes_a_socket: [
    new RegExp(`^ +listener +\\d+ +(${A}) +ENOTCONN +LISTEN\n +accepted +\\d+ +\\1 +(${A}) +ESTABLISHED\n`, 'm'),
  ],
  peer_address: [/^ +server: accept\(\) +16 +16 +0200\w{4}7f0000010{16}$/m, /accept\(\) +4 +16 +0200\w{4}0{24}$/m],
  backlog_full: [/^ +3\. +EINPROGRESS +ESTABLISHED +●●● +3 +2\n +4\. +EINPROGRESS +SYN_SENT +●●● +3 +2$/m],
  backlog_zero: [/^ +1\. +EINPROGRESS +ESTABLISHED +● +1 +0\n +2\. +EINPROGRESS +SYN_SENT +● +1 +0$/m],
  port_zero: [new RegExp(`^ +bind\\(\\) to 127\\.0\\.0\\.1:0 +0\n +getsockname\\(\\) +${A}$`, 'm')],
  client_without_bind: [new RegExp(`^ +getsockname\\(\\) before connect\\(\\) +0\\.0\\.0\\.0:0\n.*\n.* +${A}$`, 'm')],
  inaddr_any: [/127\.0\.0\.2 +0 +127\.0\.0\.2:\d+$/m, /^ +127\.0\.0\.1:\d+ +127\.0\.0\.2 +ECONNREFUSED$/m],
  blocking_accept: [/^ +blocking accept\(\) +1 +0\.\d+ ms$/m, /^ +non-blocking accept\(\) in a loop +\d{2,} /m],
  blocking_write: [/^ +░+ +0 +\d+ +\d+ +waits$/m, /^ +█+░+ +[1-9]\d* +[1-9]\d* +\d+ +returned 600000$/m],
  blocking_read: [/blocks: nothing is there\n.* +2\n +read\(\) returns +2\n +buf +97 98 0 0 0 0 0$/m],
  partial_write: [/^ +\d+ +write 60000 +\d+, a part +█/m, /^ +\d+ +write 60000 +EWOULDBLOCK +█+ +\d+ +█/m],
  nonblocking_read: [/from an empty buffer +EAGAIN\n.* 2\n.* 2\n +read\(\) of 7 +2\n.*from the empty buffer +EAGAIN$/m],
  no_boundaries: [/read 64 +10 "helloworld"$/m, /read 4 +4 "abcd"\n +read 4 +2 "ef"$/m],
  buffers: [/^ +SO_SNDBUF 65536, SO_RCVBUF 65536$/m, /^ +\d+ +read 16000 .* +░+ +0 +░+ +0$/m],
  end_of_file: [/CLOSE_WAIT\n.* +3\n +read\(\): the end +0\n.* +0$/m],
  half_close: [/FIN_WAIT2, CLOSE_WAIT\n.* +2\n +client: read\(\) continues +2$/m, /^ +server: write\(\) +EPIPE$/m],
  closing_states: [
    /FIN_WAIT1 +ESTABLISHED$/m,
    /FIN_WAIT2 +CLOSE_WAIT$/m,
    /close\(\) = 0 +FIN_WAIT2 +LAST_ACK$/m,
    /TIME_WAIT +\(gone\)$/m,
  ],
  time_wait: [
    /^ +server +TIME_WAIT +\(gone\) +- +- +EADDRINUSE$/m,
    /^ +server +TIME_WAIT +\(gone\) +set +set +0$/m,
    /^ +client +\(gone\) +TIME_WAIT +- +- +0$/m,
  ],
  many_connections: [new RegExp(`^ +(\\d+) +(${A}) +(?!\\1)\\d+ +\\2 +no\\. 4$`, 'm')],
  mirrored_addresses: [new RegExp(`^ +client +(${A}) +(${A})\n +server +\\2 +\\1$`, 'm')],
  netstat: [new RegExp(`^ +tcp +1 +5 +(${A}) +0\\.0\\.0\\.0:0 +LISTEN$`, 'm'), /^ +tcp +0 +0 .* TIME_WAIT$/m],
  one_byte_reads: [/^ +one byte per read\(\) +1000 +64001 /m, /^ +a buffer of \d+ +1000 +\d{1,2} /m],
};
