import { useSyncExternalStore } from 'react';

/** What Chromium offers where the site can be installed; other browsers have it in their own menu. */
interface InstallPrompt extends Event {
  prompt(): Promise<void>;
}

let offered: InstallPrompt | null = null;
const listeners = new Set<() => void>();

function offer(next: InstallPrompt | null): void {
  offered = next;
  for (const listener of listeners) listener();
}

addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  offer(event as InstallPrompt);
});
addEventListener('appinstalled', () => offer(null));

function install(): void {
  void offered?.prompt();
  offer(null);
}

/** Installs the site as an app; null where the browser does not offer that, or it is done. */
export function useInstall(): (() => void) | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => (offered ? install : null),
  );
}
