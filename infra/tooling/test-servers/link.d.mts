export function startLink(options: { readonly targetPort: number; readonly port?: number }): Promise<{
  readonly port: number;
  cut(): void;
  mend(): void;
  slow(ms: number): void;
  stop(): Promise<void>;
}>;
