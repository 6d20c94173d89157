// C1: the number that socket() returns.
//
//   npm run lab lowest_descriptor
import { socket, close, fcntl, AF_INET, SOCK_STREAM, F_GETFD } from 'bsd-sockets';
import { expect, lab, result, row } from './lib/lab';

const open = (fd: number): boolean => fcntl(fd, F_GETFD) !== -1;

lab('C1', () => {
  ['standard input', 'standard output', 'standard error'].forEach((name, fd) => {
    expect(`${fd} is open (${name})`, String(open(fd)), 'true');
  });
  let lowest = 0;
  while (open(lowest)) lowest++;
  row('the lowest that is not open', lowest);

  const first = socket(AF_INET, SOCK_STREAM, 0);
  expect('socket()', result(first), String(lowest));
  let next = first;
  while (open(next)) next++;
  const second = socket(AF_INET, SOCK_STREAM, 0);
  expect('socket()', result(second), String(next));

  expect(`close(${first})`, result(close(first)), '0');
  const again = socket(AF_INET, SOCK_STREAM, 0);
  expect('socket()', result(again), String(lowest));
  close(again);
  close(second);
  return `0, 1 and 2 were in use; socket() returned ${first}, and after close(${first}) it returned ${again} again`;
});
