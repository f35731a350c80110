/**
 * Names of what one asks for. An order that is asked for again, as after a fault of the network, has the same name, so that the platform
 * does it once; a different one has its own. Orders are JSON.
 */
export class RequestIds {
  readonly #ids = new Map<string, string>();

  of(order: unknown): string {
    const text = JSON.stringify(order);
    const id = this.#ids.get(text) ?? crypto.randomUUID();
    this.#ids.set(text, id);
    return id;
  }
}
