// How late a timer of one millisecond fires. SIGUSR2 prints the 99th percentile in microseconds since the last SIGUSR2.
let late: number[] = [];

function wait(): void {
  const due = performance.now() + 1;
  setTimeout(() => {
    late.push(performance.now() - due);
    wait();
  }, 1);
}

process.on('SIGUSR2', () => {
  late.sort((a, b) => a - b);
  console.log((1000 * (late[Math.floor(late.length * 0.99)] ?? 0)).toFixed());
  late = [];
});

wait();
