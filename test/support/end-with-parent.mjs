// Loaded into a program that a test starts: ends it when the test's process is gone, which may have been killed and then
// ends nothing. Whatever the program starts itself is its own affair.
if (process.env.END_WITH_PARENT !== undefined) {
  delete process.env.END_WITH_PARENT;
  process.stdin.on('close', () => process.kill(process.pid, 'SIGKILL')).resume();
  process.stdin.unref();
}
