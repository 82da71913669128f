// Rows in the format of COPY … (FORMAT BINARY): what Postgres takes in with the least work on either side.
// https://www.postgresql.org/docs/current/sql-copy.html, section "Binary Format"; each type as its `recv` reads it.

/** Milliseconds from 1970 to 2000, from which Postgres counts. */
const EPOCH_2000_MS = 946_684_800_000;
const INT4_OID = 23;
const SIGNATURE = 'PGCOPY\n\xff\r\n\0';
/** UTF-16 units need at most so many bytes each. */
const MOST_BYTES = 3;
/** Of what one large file needed. */
const MOST_KEPT = 4 * 1024 * 1024;

/** Writes the fields of rows, one after the other. Null is a field of its own kind whatever the type. */
export class BinaryCopy {
  #buffer: Buffer;
  #length = 0;

  constructor(size = 16_384) {
    this.#buffer = Buffer.allocUnsafeSlow(size);
  }

  /** What has been written; its memory is this writer's own, and to be handed over as a whole. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#buffer.buffer as ArrayBuffer, 0, this.#length);
  }

  get length(): number {
    return this.#length;
  }

  /** Begins anew; what `bytes` gave before is written over. */
  clear(): this {
    if (this.#buffer.length > MOST_KEPT) this.#buffer = Buffer.allocUnsafeSlow(MOST_KEPT);
    this.#length = 0;
    return this;
  }

  /** Stands once before the first row. */
  header(): this {
    this.#reserve(19);
    this.#buffer.write(SIGNATURE, this.#length, 'latin1');
    this.#buffer.fill(0, this.#length + 11, this.#length + 19);
    this.#length += 19;
    return this;
  }

  /** Begins a row of so many fields. */
  row(fields: number): this {
    return this.#int16(fields);
  }

  /** Stands once behind the last row. */
  trailer(): this {
    return this.#int16(-1);
  }

  /** Fields that another writer wrote, as they are. */
  fields(written: Uint8Array): this {
    this.#reserve(written.length);
    this.#buffer.set(written, this.#length);
    this.#length += written.length;
    return this;
  }

  text(value: string | null): this {
    if (value === null) return this.#int32(-1);
    this.#reserve(4 + value.length * MOST_BYTES);
    const size = this.#buffer.write(value, this.#length + 4, 'utf8');
    this.#buffer.writeInt32BE(size, this.#length);
    this.#length += 4 + size;
    return this;
  }

  bytea(value: Uint8Array): this {
    return this.#int32(value.length).fields(value);
  }

  jsonb(value: object): this {
    return this.text(`\x01${JSON.stringify(value)}`); // the version of the format comes first
  }

  bool(value: boolean): this {
    this.#int32(1).#reserve(1);
    this.#length = this.#buffer.writeUInt8(Number(value), this.#length);
    return this;
  }

  int4(value: number): this {
    return this.#int32(4).#int32(value);
  }

  int8(value: bigint | number | null): this {
    if (value === null) return this.#int32(-1);
    this.#int32(8).#reserve(8);
    this.#length = this.#buffer.writeBigInt64BE(BigInt(value), this.#length);
    return this;
  }

  float8(value: number): this {
    this.#int32(8).#reserve(8);
    this.#length = this.#buffer.writeDoubleBE(value, this.#length);
    return this;
  }

  timestamptz(value: Date | null): this {
    return this.int8(value === null ? null : BigInt(value.getTime() - EPOCH_2000_MS) * 1000n);
  }

  int4Array(values: readonly number[]): this {
    if (values.length === 0) return this.#int32(12).#int32(0).#int32(0).#int32(INT4_OID);
    this.#int32(20 + values.length * 8);
    this.#int32(1).#int32(0).#int32(INT4_OID).#int32(values.length).#int32(1);
    for (const value of values) this.int4(value);
    return this;
  }

  #int16(value: number): this {
    this.#reserve(2);
    this.#length = this.#buffer.writeInt16BE(value, this.#length);
    return this;
  }

  #int32(value: number): this {
    this.#reserve(4);
    this.#length = this.#buffer.writeInt32BE(value, this.#length);
    return this;
  }

  #reserve(size: number): void {
    if (this.#buffer.length - this.#length >= size) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#buffer.length * 2, this.#length + size));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}
