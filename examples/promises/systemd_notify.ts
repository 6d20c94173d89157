// Reports the state of a service to the service manager, like sd_notify(3) without libsystemd: one datagram to the Unix
// socket in NOTIFY_SOCKET, whose name may be abstract.
//
//   systemd-run --user --pipe -p Type=notify npx ts-node examples/promises/systemd_notify.ts
import { AF_UNIX, SOCK_DGRAM, sockaddr_un } from 'bsd-sockets';
import { socket } from 'bsd-sockets/promises';

/** @returns whether there is a service manager. */
async function notify(state: string): Promise<boolean> {
  const path = process.env['NOTIFY_SOCKET'];
  if (!path) return false;
  await using s = socket(AF_UNIX, SOCK_DGRAM);
  await s.sendto(state, 0, new sockaddr_un({ sun_family: AF_UNIX, sun_path: path.replace(/^@/, '\0') }));
  return true;
}

notify(`READY=1\nSTATUS=serving\nMAINPID=${process.pid}`).then(
  (told) => console.log(told ? 'told' : 'NOTIFY_SOCKET is not set'),
  (error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
