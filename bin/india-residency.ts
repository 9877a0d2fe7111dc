import { main } from '../lib/cli/main';
import { processIo } from '../lib/cli/process-io';

void main(process.argv.slice(2), processIo()).then((code) => (process.exitCode = code));
