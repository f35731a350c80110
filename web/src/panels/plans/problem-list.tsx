import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useT } from '../../i18n/i18n.js';
import type { PlanProblem } from './plan-types.js';
import { placeText, problemText } from './problem-words.js';
import type { Check } from './use-check.js';

interface Props {
  readonly check: Check;
  onShow(problem: PlanProblem): void;
}

const SHOWN = 8;

/** Whether the programme may run, and else why not; each problem leads to its place. */
export function ProblemList({ check: { problems, pending, error }, onShow }: Props) {
  const { t } = useT();
  if (error) {
    return (
      <p className="plan-verdict" data-tone="warning" role="alert">
        <TriangleAlert size={15} aria-hidden />
        {t('plans.unchecked')}
      </p>
    );
  }
  if (problems === undefined) return <p className="plan-verdict">{t('plans.checking')}</p>;
  if (problems.length === 0) {
    return (
      <p className="plan-verdict" data-tone="good" data-pending={pending} role="status" data-testid="plan-verdict">
        <CircleCheck size={15} aria-hidden />
        {t('plans.sound')}
      </p>
    );
  }
  return (
    <div className="plan-verdict" data-tone="danger" data-pending={pending} role="status" data-testid="plan-verdict">
      <TriangleAlert size={15} aria-hidden />
      <div>
        <strong>{t('plans.problems', { count: problems.length })}</strong>
        <ul>
          {problems.slice(0, SHOWN).map((problem) => (
            <li key={`${problem.code} ${JSON.stringify(problem.place)}`}>
              <button type="button" className="link" onClick={() => onShow(problem)}>
                {placeText(t, problem.place)}
              </button>{' '}
              {problemText(t, problem)}
            </li>
          ))}
        </ul>
        {problems.length > SHOWN ? <small>{t('plans.moreProblems', { count: problems.length - SHOWN })}</small> : null}
      </div>
    </div>
  );
}
