export interface KafkaServerOptions {
  /** 1 or 3. Default 1. */
  readonly nodes?: number;
  /** Where data stays; default: a temporary directory that goes with `stop`. */
  readonly directory?: string;
  /** Client port of the first node; the servers take two ports a node from there. Default: free ones. */
  readonly port?: number;
  /** Clients must authenticate, with PLAIN or SCRAM-SHA-512. */
  readonly sasl?: { readonly username: string; readonly password: string };
  /** PEM files: key and certificate of the brokers, and whom they trust. */
  readonly tls?: { readonly keystore: string; readonly certificate: string };
}

export interface KafkaServer {
  /** `host:port` of each node. */
  readonly brokers: string[];
  /** Kills a node, 0 being the first, with SIGKILL. */
  kill(node: number): Promise<void>;
  /** Starts a node again; resolves when it takes clients. */
  restart(node: number): Promise<void>;
  pause(node: number): void;
  resume(node: number): void;
  stop(): Promise<void>;
}

export function startKafka(options?: KafkaServerOptions): Promise<KafkaServer>;
