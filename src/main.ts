import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';

// V8 lets a heap grow to several times what lives in it before it clears everything: of a program that runs for months that is
// memory for nothing, 460 MB instead of 200 in bench/webhooks.
setFlagsFromString('--heap-growing-percent=30');

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
