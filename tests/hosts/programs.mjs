/** A server of this machine, started on a port of its own and stopped again. */
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';

export const isInstalled = (program) => spawnSync('sh', ['-c', `command -v ${program}`], { env: withServers() }).status === 0;

/** Servers stand where only the administrator looks for programs. */
const withServers = () => ({ ...process.env, PATH: `${process.env.PATH}:/usr/local/sbin:/usr/sbin:/sbin` });

/** A port that nobody listens to. */
export function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

/** Starts a program and waits until it answers. What it says of itself is told if it does not. */
export async function start(program, options, address, env = {}) {
  if (!isInstalled(program)) throw new Error(`${program} is not installed. Run tests/install.`);
  const child = spawn(program, options, { env: { ...withServers(), ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text) => { said += text; });
  const ended = new Promise((done) => child.on('close', done));
  await untilAnswered(address, child).catch(() => {
    child.kill('SIGKILL');
    throw new Error(`${program} does not answer:\n${said}`);
  });
  return { close: () => { child.kill('SIGTERM'); return ended; } };
}

/** Asks again and again; what has not answered after two minutes or more does not answer. */
async function untilAnswered(address, child) {
  for (let tries = 0; tries < 1_200 && child.exitCode === null; tries += 1) {
    if (await fetch(address).then((response) => response.arrayBuffer()).catch(() => undefined)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('no answer');
}
