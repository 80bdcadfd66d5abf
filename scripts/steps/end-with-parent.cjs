/**
 * Loaded before a part's own code: when start.mjs is gone, even by SIGKILL, the part ends too — in order
 * if it can, and in any case soon.
 */
if (process.channel) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 10_000).unref();
  });
  process.channel.unref();
}
