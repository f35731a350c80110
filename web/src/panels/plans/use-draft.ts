import { useCallback, useEffect, useState } from 'react';
import type { Told } from './plan-types.js';

/** What a draft was begun from: what the controller holds, or a version. */
export type Base = 'held' | number;

interface Work {
  readonly base: Base;
  readonly told: Told;
  readonly past: readonly Told[];
  readonly future: readonly Told[];
  /** Edits of one movement of the hand are one step. */
  readonly gesture: string | null;
}

export interface Draft {
  /** null: nothing was changed. */
  readonly told: Told | null;
  readonly base: Base;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Takes the place of all before it. `from` is what it was made of, where this is the first change. */
  edit(told: Told, from: { readonly base: Base; readonly told: Told }, gesture?: string): void;
  undo(): void;
  redo(): void;
  discard(): void;
}

const MOST_STEPS = 100;
const keyOf = (deviceId: string) => `luyun.draft.${deviceId}`;

/** A programme that somebody works on. It survives a reload of this window; nobody else sees it. */
export function useDraft(deviceId: string): Draft {
  const [work, setWork] = useState<Work | null>(() => restored(deviceId));
  useEffect(() => {
    if (work) sessionStorage.setItem(keyOf(deviceId), JSON.stringify({ base: work.base, told: work.told }));
    else sessionStorage.removeItem(keyOf(deviceId));
  }, [deviceId, work]);
  const edit = useCallback<Draft['edit']>((told, from, gesture) => {
    setWork((was) => {
      const same = gesture !== undefined && was?.gesture === gesture;
      const past = same ? was.past : [...(was?.past ?? []), was?.told ?? from.told].slice(-MOST_STEPS);
      return { base: was?.base ?? from.base, told, past, future: [], gesture: gesture ?? null };
    });
  }, []);
  const undo = useCallback(() => {
    setWork((was) => {
      const told = was?.past.at(-1);
      if (!was || !told) return was;
      return { ...was, told, past: was.past.slice(0, -1), future: [was.told, ...was.future], gesture: null };
    });
  }, []);
  const redo = useCallback(() => {
    setWork((was) => {
      const told = was?.future[0];
      if (!was || !told) return was;
      return { ...was, told, past: [...was.past, was.told], future: was.future.slice(1), gesture: null };
    });
  }, []);
  const discard = useCallback(() => setWork(null), []);
  return {
    told: work?.told ?? null,
    base: work?.base ?? 'held',
    canUndo: (work?.past.length ?? 0) > 0,
    canRedo: (work?.future.length ?? 0) > 0,
    edit,
    undo,
    redo,
    discard,
  };
}

function restored(deviceId: string): Work | null {
  const text = sessionStorage.getItem(keyOf(deviceId));
  if (text === null) return null;
  const { base, told } = JSON.parse(text) as Pick<Work, 'base' | 'told'>;
  return { base, told, past: [], future: [], gesture: null };
}
