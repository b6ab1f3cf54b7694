import 'reflect-metadata';

/** `node dist/main.js` starts the program; `openapi` and `freeswitch-conf` are its two tools. */
async function main([command, ...args]: string[]): Promise<void> {
  switch (command) {
    case undefined:
      return (await import('./start.js')).start(process.env);
    case 'openapi':
      return (await import('./openapi-document.js')).writeOpenapi();
    case 'freeswitch-conf':
      return (await import('./provisioning/bootstrap/command.js')).writeConfiguration(args, process.env);
    default:
      throw new Error(`unknown command ${command}`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const words = error instanceof Error ? error.message : String(error);
  process.stderr.write(`switchyard: ${words}\n`);
  process.exit(1);
});
