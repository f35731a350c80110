import { SaxesParser } from 'saxes';
import { CityImportError } from './city-import-error.js';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
}

const chunkBytes = 256 * 1024;

/** Streams UTF-8 XML through the handlers; lets other work run between chunks. External entities are never read. */
export async function readXml(bytes: Uint8Array, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => handlers.open(tag.name, tag.attributes as Attributes));
  if (handlers.close) {
    const close = handlers.close.bind(handlers);
    parser.on('closetag', (tag) => close(tag.name));
  }
  parser.on('error', (error) => {
    throw new CityImportError([`The file is not well-formed XML: ${error.message.replace(/\.$/, '')}.`]);
  });
  const decoder = new TextDecoder();
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    parser.write(decoder.decode(bytes.subarray(start, start + chunkBytes), { stream: true }));
    await new Promise((resolve) => setImmediate(resolve));
  }
  parser.close();
}
