import type { Config } from '#lib/config.ts';
import { isPortFree } from './free-port.ts';
import { EXIT_USAGE, OperatorError } from './operator-error.ts';

const ATTEMPTS = 100;

/**
 * The port for the portal: PORT where it is set, else the first free one from 3000 on.
 * @throws OperatorError when PORT is set and taken, when HOST is no address of this machine, or none is free.
 */
export async function choosePort({ port, portGiven, host }: Config): Promise<number> {
  const last = portGiven ? port : port + ATTEMPTS;
  for (let candidate = port; candidate <= last; candidate++) {
    if (await isFree(candidate, host)) return candidate;
  }
  throw new OperatorError(
    portGiven
      ? `Port ${port} on ${host} is taken or not allowed to this user: free it, set PORT to another, or unset PORT to take the next free one.`
      : `No port from ${port} to ${last} is free on ${host}: set PORT to a free one.`,
  );
}

async function isFree(port: number, host: string): Promise<boolean> {
  try {
    return await isPortFree(port, host);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new OperatorError(
      `HOST=${host} cannot be listened on (${code}): expected an address of this machine, such as 127.0.0.1 or 0.0.0.0.`,
      EXIT_USAGE,
    );
  }
}
