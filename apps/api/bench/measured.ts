// Loaded into each program that is measured: says what it has used.
process.on('message', (what) => {
  const { user, system } = process.cpuUsage()
  if (what === 'processorTime') process.send?.(user + system)
  if (what === 'megabytes') process.send?.(process.memoryUsage.rss() / 1024 / 1024)
})
