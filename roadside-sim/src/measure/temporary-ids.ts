/** A temporary id lives about this long, ms. */
const LIFE_MS = 300_000;

/** Temporary ids of connected vehicles, 8 octets, drawn anew every few minutes, as the standard wants it. */
export class TemporaryIds<Vehicle> {
  readonly #ids = new Map<Vehicle, { id: bigint; untilMs: number }>();
  #sweptMs = 0;

  constructor(private readonly random: () => number) {}

  of(vehicle: Vehicle, nowMs: number): bigint {
    const known = this.#ids.get(vehicle);
    if (known !== undefined && nowMs < known.untilMs) return known.id;
    if (nowMs > this.#sweptMs + LIFE_MS) this.#sweep(nowMs);
    const draw = () => BigInt(Math.floor(this.random() * 2 ** 32));
    const id = (draw() << 32n) | draw();
    // Not all at once: who changes ids together can be told apart from the others.
    this.#ids.set(vehicle, { id, untilMs: nowMs + LIFE_MS * (0.5 + this.random()) });
    return id;
  }

  #sweep(nowMs: number): void {
    this.#sweptMs = nowMs;
    for (const [vehicle, { untilMs }] of this.#ids) if (untilMs < nowMs) this.#ids.delete(vehicle);
  }
}
