/** Where this machine keeps its Chromium. Run by itself, it prints the place or fails: that is how `tests/install` asks. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const MAC = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The program to start, or nothing. `MINUTEBOOK_CHROMIUM` names one in another place. */
export function chromiumPath() {
  if (process.env.MINUTEBOOK_CHROMIUM) return process.env.MINUTEBOOK_CHROMIUM;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return [...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...MAC].find(isProgram);
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = chromiumPath();
  if (found) console.log(found);
  else process.exitCode = 1;
}
