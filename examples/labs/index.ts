// The labs: one program for each claim of a sockets course. Each tests its claim against the kernel and fails if the kernel
// behaves differently. `npm run labs` runs them in this order.

export interface Lab {
  /** The claim, as it is numbered in the notes. */
  claim: string;
  /** The program: `npm run lab time_wait` runs examples/labs/time_wait.ts. */
  name: string;
  says: string;
}

const lab = (claim: string, name: string, says: string): Lab => ({ claim, name, says });

export const labs: readonly Lab[] = [
  lab('C1', 'lowest_descriptor', 'A new socket gets the lowest free descriptor. 0, 1 and 2 are in use.'),
  lab('C2', 'refused_before_listen', 'Before listen() a connect() is refused. After listen() it is queued.'),
  lab('C3', 'connect_before_accept', "connect() returns once it is in the listener's queue, before any accept()."),
  lab('C4', 'accept_in_order', 'accept() returns connections in the order in which they arrived.'),
  lab('C5', 'accept_makes_a_socket', 'accept() makes a new socket; the listener stays a listener.'),
  lab(
    'C6',
    'peer_address',
    "accept() fills in the peer's address. A longer one is truncated, and its full length returned.",
  ),
  lab(
    'C7',
    'backlog_full',
    'The backlog bounds the queue. If the queue is full, Linux drops the SYN and the client retries.',
  ),
  lab('C8', 'backlog_zero', 'With listen(s, 0), Linux still lets one connection wait.'),
  lab('C9', 'port_zero', 'Port 0 binds a free port, which the kernel chooses.'),
  lab('C10', 'client_without_bind', 'A client needs no bind(): connect() chooses its address and port.'),
  lab('C11', 'inaddr_any', 'INADDR_ANY accepts on every address of the host.'),
  lab('C12', 'blocking_accept', 'A blocking accept() uses no CPU time while it waits.'),
  lab('C13', 'blocking_write', 'A blocking write() returns when all bytes are in the send buffer.'),
  lab('C14', 'blocking_read', 'A blocking read() waits for the first byte, then returns the bytes that have arrived.'),
  lab(
    'C15',
    'partial_write',
    'A nonblocking write() is partial if the buffer is nearly full, and fails with EWOULDBLOCK if it is full.',
  ),
  lab(
    'C16',
    'nonblocking_read',
    'A nonblocking read() returns the bytes that have arrived, or fails with EWOULDBLOCK.',
  ),
  lab('C17', 'no_boundaries', 'A stream keeps no boundaries: two writes may be one read, and one write two reads.'),
  lab('C18', 'buffers', 'write() fills the send buffer, read() empties the receive buffer; both have a size.'),
  lab('C19', 'end_of_file', 'After the peer has closed, read() returns 0.'),
  lab('C20', 'half_close', 'shutdown(SHUT_WR) ends one direction and reading goes on; close() ends both.'),
  lab(
    'C21',
    'closing_states',
    'A connection ends by FIN_WAIT1, FIN_WAIT2 and TIME_WAIT here, CLOSE_WAIT and LAST_ACK there.',
  ),
  lab(
    'C22',
    'time_wait',
    'The end that closes first stays in TIME_WAIT. Its port is in use meanwhile, unless SO_REUSEADDR is set.',
  ),
  lab('C23', 'many_connections', 'Each client socket has one server socket. One client may open many.'),
  lab('C24', 'mirrored_addresses', 'The local address of one end is the remote address of the other.'),
  lab('C25', 'netstat', 'Queues and states of connections can be watched from outside, as by netstat -ant.'),
  lab('C26', 'one_byte_reads', 'One read() per byte is slow; a buffer cures it.'),
];
