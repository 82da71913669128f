import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** What is done with an answer once its status and headers are known. */
export interface ResponseWatch {
  /** Whether its body is kept back until it is whole. */
  holds: () => boolean;
  /** Called with the whole body; ends the answer by `send`. */
  release: (body: Buffer) => Promise<void>;
}

const MOST_HELD_BYTES = 8 * 1024 * 1024;

/**
 * Node's response with a place to stand between a handler and the wire: the whole body can be seen, and head and body
 * changed, before a byte is sent. For `createServer({ ServerResponse: HeldResponse })`. A body that grows too large
 * goes out as it comes after all.
 */
export class HeldResponse<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  /** To be set before the handler runs; none lets everything through. */
  watch: ResponseWatch | null = null;
  #chunks: Buffer[] | null = null;
  #heldBytes = 0;
  #settled = false;

  /** Ends the answer with this body and the head as it now is; nothing is held any more. */
  send(body: Buffer | null): void {
    this.#settled = true;
    this.#chunks = null;
    if (body === null) super.end();
    else super.end(body);
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    if (this.#settled || this.watch === null) {
      return Reflect.apply(super.writeHead, this, [status, ...rest]);
    }
    this.statusCode = status;
    for (const part of rest) {
      if (typeof part === 'string') this.statusMessage = part;
      else if (part) this.#setAll(part);
    }
    return this;
  }

  override flushHeaders(): void {
    if (!this.#isHeld()) super.flushHeaders();
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    if (!this.#isHeld()) return Reflect.apply(super.write, this, [chunk, ...rest]);
    this.#keep(chunk, rest[0]);
    const done = rest.findLast((part) => typeof part === 'function');
    if (done) process.nextTick(done as () => void);
    return this.#heldBytes <= MOST_HELD_BYTES || this.#letGo();
  }

  override end(...parts: unknown[]): this {
    const { watch } = this;
    if (!this.#isHeld() || watch === null) return Reflect.apply(super.end, this, parts);
    const [chunk, encoding] = parts;
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') this.#keep(chunk, encoding);
    const done = parts.findLast((part) => typeof part === 'function');
    if (done) this.once('finish', done as () => void);
    const body = Buffer.concat(this.#chunks ?? []);
    this.#chunks = [];
    watch.release(body).catch((error: unknown) => {
      console.error(`${this.req.method} ${this.req.url}:`, error);
      this.destroy();
    });
    return this;
  }

  #isHeld(): boolean {
    if (this.#settled) return false;
    if (this.#chunks !== null) return true;
    if (this.watch?.holds()) this.#chunks = [];
    else this.#settled = true;
    return this.#chunks !== null;
  }

  #keep(chunk: unknown, encoding: unknown): void {
    const bytes =
      typeof chunk === 'string'
        ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
        : Buffer.from(chunk as Uint8Array);
    this.#heldBytes += bytes.byteLength;
    this.#chunks?.push(bytes);
  }

  /** Sends what was kept so far; from here on all goes straight through. Returns what `write` returns. */
  #letGo(): boolean {
    const body = Buffer.concat(this.#chunks ?? []);
    this.#settled = true;
    this.#chunks = null;
    return super.write(body);
  }

  #setAll(headers: unknown): void {
    if (!Array.isArray(headers)) {
      for (const [name, value] of Object.entries(headers as OutgoingHttpHeaders)) {
        if (value !== undefined) this.setHeader(name, value);
      }
      return;
    }
    const flat: unknown[] = headers.flat();
    for (let at = 0; at + 1 < flat.length; at += 2) this.appendHeader(String(flat[at]), String(flat[at + 1]));
  }
}
