import { Plus, Trash2 } from 'lucide-react';
import { useT } from '../../i18n/i18n.js';
import { IconButton } from '../../parts/icon-button.js';
import { Section } from '../../parts/panel.js';
import { Select } from '../../parts/select.js';
import { clockOf } from './clock-of.js';
import { DayBar } from './day-bar.js';
import type { DayPlan, ScheduleEntry, Told } from './plan-types.js';

interface Props {
  readonly told: Told;
  readonly editable: boolean;
  onEdit(told: Told, gesture?: string): void;
}

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Which plan runs when: the usual week, the day plans that it is made of, and the days that each is for. */
export function WeekView({ told, editable, onEdit }: Props) {
  const { t } = useT();
  const { plans, dayPlans, schedule } = told;
  const dayOf = (weekday: number) => {
    const entry = schedule.find(
      ({ weekdays, dates }) => dates.length === 0 && (weekdays.length === 0 || weekdays.includes(weekday)),
    );
    return dayPlans.find(({ dayPlan }) => dayPlan === entry?.dayPlan);
  };
  const changeDay = (next: DayPlan, gesture?: string) =>
    onEdit({ ...told, dayPlans: dayPlans.map((each) => (each.dayPlan === next.dayPlan ? next : each)) }, gesture);
  const changeEntry = (at: number, next: ScheduleEntry) =>
    onEdit({ ...told, schedule: schedule.map((each, i) => (i === at ? next : each)) });
  const addDay = () => {
    const number = 1 + Math.max(0, ...dayPlans.map(({ dayPlan }) => dayPlan));
    const entries = dayPlans[0]?.entries ?? [{ fromMinute: 0, plan: plans[0]?.plan ?? 1 }];
    onEdit({ ...told, dayPlans: [...dayPlans, { dayPlan: number, entries }] });
  };
  const used = (dayPlan: number) => schedule.some((each) => each.dayPlan === dayPlan);
  return (
    <>
      <Section title={t('week.title')} note={t('week.note')}>
        <div className="week">
          {DAYS.map((day) => {
            const found = dayOf(day);
            return (
              <div key={day} className="plan-row">
                <span>{t(`weekday.${day}`)}</span>
                {found ? <DayBar dayPlan={found} plans={plans} /> : <em>{t('week.nothing')}</em>}
              </div>
            );
          })}
          <div className="plan-row plan-axis" aria-hidden>
            <span />
            <div className="plan-track">
              {[0, 6, 12, 18, 24].map((hour) => (
                <small key={hour} style={{ left: `${(hour / 24) * 100}%` }}>
                  {hour}:00
                </small>
              ))}
            </div>
          </div>
        </div>
      </Section>
      <Section
        title={t('dayPlan.title')}
        note={
          editable ? (
            <button type="button" className="button" onClick={addDay}>
              <Plus size={14} aria-hidden /> {t('dayPlan.add')}
            </button>
          ) : null
        }
      >
        {dayPlans.map((each) => (
          <DayPlanForm
            key={each.dayPlan}
            dayPlan={each}
            told={told}
            editable={editable}
            onChange={changeDay}
            {...(used(each.dayPlan)
              ? {}
              : {
                  onRemove: () =>
                    onEdit({ ...told, dayPlans: dayPlans.filter(({ dayPlan }) => dayPlan !== each.dayPlan) }),
                })}
          />
        ))}
      </Section>
      <Section
        title={t('schedule.title')}
        note={
          editable ? (
            <button
              type="button"
              className="button"
              onClick={() =>
                onEdit({
                  ...told,
                  schedule: [{ dayPlan: dayPlans[0]?.dayPlan ?? 1, weekdays: [6, 7], dates: [] }, ...schedule],
                })
              }
            >
              <Plus size={14} aria-hidden /> {t('schedule.add')}
            </button>
          ) : (
            t('schedule.note')
          )
        }
      >
        <ul className="schedule">
          {schedule.map((entry, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place: the first that fits counts
            <li key={at}>
              <b>{at + 1}</b>
              <Select
                label={t('schedule.dayPlan')}
                value={entry.dayPlan}
                disabled={!editable}
                options={dayPlans.map(({ dayPlan }) => ({ value: dayPlan, label: t('place.dayPlan', { dayPlan }) }))}
                onChange={(dayPlan) => changeEntry(at, { ...entry, dayPlan })}
              />
              <fieldset disabled={!editable}>
                <legend className="heard">{t('schedule.weekdays')}</legend>
                {DAYS.map((day) => (
                  <label key={day}>
                    <input
                      type="checkbox"
                      checked={entry.weekdays.includes(day)}
                      onChange={({ target }) =>
                        changeEntry(at, {
                          ...entry,
                          weekdays: target.checked
                            ? [...entry.weekdays, day].sort((a, b) => a - b)
                            : entry.weekdays.filter((each) => each !== day),
                        })
                      }
                    />
                    {t(`weekday.${day}`)}
                  </label>
                ))}
              </fieldset>
              <Dates entry={entry} editable={editable} onChange={(dates) => changeEntry(at, { ...entry, dates })} />
              <small>{entry.weekdays.length === 0 && entry.dates.length === 0 ? t('schedule.every') : ''}</small>
              {editable ? (
                <IconButton
                  label={t('schedule.remove', { entry: at + 1 })}
                  disabled={schedule.length < 2}
                  onClick={() => onEdit({ ...told, schedule: schedule.filter((_, i) => i !== at) })}
                >
                  <Trash2 size={14} />
                </IconButton>
              ) : null}
            </li>
          ))}
        </ul>
        <p className="plan-hint">{t('schedule.note')}</p>
      </Section>
    </>
  );
}

interface DatesProps {
  readonly entry: ScheduleEntry;
  readonly editable: boolean;
  onChange(dates: readonly string[]): void;
}

/** Days of the calendar, one after the other; leaving the field counts. */
function Dates({ entry, editable, onChange }: DatesProps) {
  const { t } = useT();
  const text = entry.dates.join(' ');
  return (
    <input
      key={text}
      type="text"
      className="schedule-dates"
      aria-label={t('schedule.dates')}
      placeholder={t('schedule.dates')}
      disabled={!editable}
      defaultValue={text}
      onBlur={({ target }) => {
        const dates = target.value.split(/[\s,;，；、]+/).filter(Boolean);
        if (dates.join(' ') !== text) onChange(dates);
      }}
    />
  );
}

interface DayPlanProps {
  readonly dayPlan: DayPlan;
  readonly told: Told;
  readonly editable: boolean;
  onChange(dayPlan: DayPlan, gesture?: string): void;
  /** Not there while the schedule needs it. */
  onRemove?(): void;
}

function DayPlanForm({ dayPlan, told, editable, onChange, onRemove }: DayPlanProps) {
  const { t } = useT();
  const { entries } = dayPlan;
  const change = (at: number, next: Partial<DayPlan['entries'][number]>) =>
    onChange({ ...dayPlan, entries: entries.map((each, i) => (i === at ? { ...each, ...next } : each)) });
  const add = () => {
    const last = entries.at(-1);
    const fromMinute = Math.min(1439, (last?.fromMinute ?? 0) + 60);
    onChange({ ...dayPlan, entries: [...entries, { fromMinute, plan: last?.plan ?? told.plans[0]?.plan ?? 1 }] });
  };
  return (
    <div className="day-plan">
      <div className="plan-row">
        <span>{t('place.dayPlan', { dayPlan: dayPlan.dayPlan })}</span>
        <DayBar dayPlan={dayPlan} plans={told.plans} {...(editable ? { onEdit: onChange } : {})} />
      </div>
      <ul>
        {entries.map((entry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place
          <li key={at}>
            <input
              type="time"
              aria-label={t('dayPlan.from')}
              disabled={!editable || at === 0}
              value={clockOf(entry.fromMinute)}
              onChange={({ target }) => {
                const [hour, minute] = target.value.split(':').map(Number);
                if (hour !== undefined && minute !== undefined) change(at, { fromMinute: hour * 60 + minute });
              }}
            />
            <Select
              label={t('dayPlan.plan')}
              value={entry.plan}
              disabled={!editable}
              options={told.plans.map(({ plan, name }) => ({ value: plan, label: `${plan} ${name}` }))}
              onChange={(plan) => change(at, { plan })}
            />
            {editable && at > 0 ? (
              <IconButton
                label={t('dayPlan.removeEntry', { time: clockOf(entry.fromMinute) })}
                onClick={() => onChange({ ...dayPlan, entries: entries.filter((_, i) => i !== at) })}
              >
                <Trash2 size={14} />
              </IconButton>
            ) : null}
          </li>
        ))}
        {editable ? (
          <li>
            <button type="button" className="button" onClick={add}>
              <Plus size={14} aria-hidden /> {t('dayPlan.addEntry')}
            </button>
            {onRemove ? (
              <button type="button" className="button button-danger" onClick={onRemove}>
                {t('dayPlan.remove')}
              </button>
            ) : null}
          </li>
        ) : null}
      </ul>
    </div>
  );
}
