/** Resolves with the first SIGINT or SIGTERM, which asks for an ordered stop; the third ends the process at once. */
export function stopSignal(): Promise<void> {
  let signals = 0;
  return new Promise((resolve) => {
    const count = () => {
      signals += 1;
      resolve();
      if (signals > 2) process.exit(130);
    };
    process.on('SIGINT', count);
    process.on('SIGTERM', count);
  });
}
