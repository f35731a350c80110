import { useEffect, useState } from 'react';
import { type Problem, request } from '../../api/request.js';
import type { PlanProblem, Told } from './plan-types.js';

const WAIT_MS = 250;

export interface Check {
  /** undefined until the first answer. */
  readonly problems: readonly PlanProblem[] | undefined;
  /** What is shown is not judged yet. */
  readonly pending: boolean;
  readonly error: Problem | null;
}

/** What the platform finds wrong with a programme, asked a moment after the last change. */
export function useCheck(deviceId: string, told: Told | undefined): Check {
  const [answer, setAnswer] = useState<{ of: Told; problems: readonly PlanProblem[] } | null>(null);
  const [error, setError] = useState<Problem | null>(null);
  useEffect(() => {
    if (!told) return;
    let wanted = true;
    const timer = setTimeout(() => {
      const { plans, dayPlans, schedule } = told;
      const path = `/programmes/${encodeURIComponent(deviceId)}/check`;
      request<{ problems: readonly PlanProblem[] }>(path, 'POST', { plans, dayPlans, schedule }).then(
        ({ problems }) => {
          if (!wanted) return;
          setAnswer({ of: told, problems });
          setError(null);
        },
        (problem: Problem) => (wanted ? setError(problem) : undefined),
      );
    }, WAIT_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [deviceId, told]);
  return { problems: answer?.problems, pending: answer?.of !== told, error };
}
