// Tells the service manager how a service is: sd_notify(3), without libsystemd. One datagram to the unix socket named in
// NOTIFY_SOCKET; its name may be abstract.
//
//   systemd-run --user --pipe -p Type=notify npx ts-node examples/promises/systemd_notify.ts
import { AF_UNIX, SOCK_DGRAM, sockaddr_un } from 'bsd-sockets';
import { socket } from 'bsd-sockets/promises';

/** @returns whether there is anybody to be told. */
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
