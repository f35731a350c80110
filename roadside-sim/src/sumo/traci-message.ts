import { Type } from './traci-codes.js';

/** A value as TraCI sends it; compounds come as lists. */
export type TraciValue = number | string | readonly TraciValue[];

/** Reads one message: big-endian, each value led by its type. */
export class TraciReader {
  #at = 0;

  constructor(private readonly bytes: Buffer) {}

  get done(): boolean {
    return this.#at >= this.bytes.length;
  }

  byte(): number {
    return this.bytes.readUInt8(this.#at++);
  }

  integer(): number {
    const value = this.bytes.readInt32BE(this.#at);
    this.#at += 4;
    return value;
  }

  double(): number {
    const value = this.bytes.readDoubleBE(this.#at);
    this.#at += 8;
    return value;
  }

  string(): string {
    const length = this.integer();
    const value = this.bytes.toString('utf8', this.#at, this.#at + length);
    this.#at += length;
    return value;
  }

  /** Length of a command, one octet, or five where it is long. */
  commandLength(): number {
    const short = this.byte();
    return short === 0 ? this.integer() : short;
  }

  /** A value with its type. Throws for a type that is not used here. */
  value(): TraciValue {
    const type = this.byte();
    switch (type) {
      case Type.unsignedByte:
        return this.byte();
      case Type.byte:
        return this.bytes.readInt8(this.#at++);
      case Type.integer:
        return this.integer();
      case Type.double:
        return this.double();
      case Type.string:
        return this.string();
      case Type.position2d:
        return [this.double(), this.double()];
      case Type.position3d:
        return [this.double(), this.double(), this.double()];
      case Type.stringList:
        return Array.from({ length: this.integer() }, () => this.string());
      case Type.doubleList:
        return Array.from({ length: this.integer() }, () => this.double());
      case Type.compound:
        return Array.from({ length: this.integer() }, () => this.value());
      default:
        throw new Error(`TraCI sent a value of type 0x${type.toString(16)}, which is unknown here`);
    }
  }

  /** Vehicles on an induction loop: a compound whose first item counts the vehicles, five values each. */
  loopVehicles(): { id: string; lengthM: number; entryS: number; leaveS: number }[] {
    this.byte();
    this.integer();
    const count = Number(this.value());
    return Array.from({ length: count }, () => {
      const id = String(this.value());
      const [lengthM, entryS, leaveS] = [Number(this.value()), Number(this.value()), Number(this.value())];
      this.value();
      return { id, lengthM, entryS, leaveS };
    });
  }
}

/** A command with its length in front. */
export function traciCommand(command: number, content: Buffer): Buffer {
  const short = content.length + 2;
  if (short <= 255) return Buffer.concat([Buffer.from([short, command]), content]);
  const head = Buffer.alloc(6);
  head.writeInt32BE(content.length + 6, 1);
  head.writeUInt8(command, 5);
  return Buffer.concat([head, content]);
}

export function traciString(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(4);
  length.writeInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

export function traciDouble(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes;
}
