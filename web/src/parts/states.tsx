import { CircleSlash2, RefreshCw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Problem } from '../api/request.js';
import { useT } from '../i18n/i18n.js';

/** Keeps the layout while data is on its way. */
export function Loading({ rows = 5 }: { readonly rows?: number }) {
  const { t } = useT();
  return (
    <div className="skeleton" role="status" aria-label={t('state.loading')}>
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <i key={i} style={{ width: `${92 - ((i * 17) % 38)}%` }} />
      ))}
    </div>
  );
}

/** Says what would be here, and how to get it. */
export function Empty({ title, hint }: { readonly title: string; readonly hint?: ReactNode }) {
  return (
    <div className="state">
      <CircleSlash2 size={20} aria-hidden />
      <strong>{title}</strong>
      {hint ? <p>{hint}</p> : null}
    </div>
  );
}

/** Something that comes by itself: says what, and that it is on its way. */
export function Awaited({ title, hint }: { readonly title: string; readonly hint?: string }) {
  return (
    <div className="state state-awaited" role="status">
      <i className="state-dots" aria-hidden />
      <strong>{title}</strong>
      {hint ? <p>{hint}</p> : null}
    </div>
  );
}

interface ErrorProps {
  readonly title: string;
  readonly hint?: ReactNode;
  onRetry?(): void;
}

export function ErrorState({ title, hint, onRetry }: ErrorProps) {
  const { t } = useT();
  return (
    <div className="state state-error" role="alert">
      <TriangleAlert size={20} aria-hidden />
      <strong>{title}</strong>
      {hint ? <p>{hint}</p> : null}
      {onRetry ? (
        <button type="button" className="button" onClick={onRetry}>
          <RefreshCw size={14} aria-hidden /> {t('state.retry')}
        </button>
      ) : null}
    </div>
  );
}

interface FaultProps {
  readonly problem: Problem;
  onRetry?(): void;
}

/** A refused or failed request in words that say what to do. */
export function Fault({ problem, onRetry }: FaultProps) {
  const { t } = useT();
  const again = onRetry ? { onRetry } : {};
  if (problem.status === 0)
    return <ErrorState title={t('error.unreachable')} hint={t('error.unreachable.hint')} {...again} />;
  if (problem.status === 403) return <ErrorState title={t('error.forbidden')} hint={t('error.forbidden.hint')} />;
  if (problem.status === 404) return <Empty title={t('error.notFound')} hint={t('error.notFound.hint')} />;
  return (
    <ErrorState
      title={t('error.failed', { status: problem.status })}
      hint={problem.detail || problem.message}
      {...again}
    />
  );
}

interface ReadyProps<T> {
  readonly data: T | undefined;
  readonly error: Problem | undefined;
  readonly rows?: number;
  onRetry(): void;
  children(data: T): ReactNode;
}

/** Loading, failed, or there. Old data stays on the screen when a refresh fails, and is called old. */
export function Ready<T>({ data, error, rows = 5, onRetry, children }: ReadyProps<T>) {
  const { t } = useT();
  if (data !== undefined) {
    return (
      <>
        {error ? (
          <p className="stale-note" role="status">
            {t('state.old')}
            <button type="button" className="link" onClick={onRetry}>
              {t('state.retry')}
            </button>
          </p>
        ) : null}
        {children(data)}
      </>
    );
  }
  return error ? <Fault problem={error} onRetry={onRetry} /> : <Loading rows={rows} />;
}
