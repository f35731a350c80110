import { Download, Redo2, Undo2, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { allows, useSession } from '../../api/session.js';
import { useResource } from '../../api/use-resource.js';
import { formatTime } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { Choice } from '../../parts/choice.js';
import { IconButton } from '../../parts/icon-button.js';
import { saveFile } from '../../parts/save-file.js';
import { Loading } from '../../parts/states.js';
import { say } from '../../parts/toasts.js';
import { useAddressValue } from '../../shell/use-address-value.js';
import { ConfirmDialog } from '../admin/confirm-dialog.js';
import { CompareView } from './compare-view.js';
import { PlanEditor } from './plan-editor.js';
import type { ControllerProgramme, PlanProblem, Programme, Told, Version } from './plan-types.js';
import { ProblemList } from './problem-list.js';
import { readProgrammeFile, writeProgrammeFile } from './programme-file.js';
import { SaveDialog } from './save-dialog.js';
import { useCheck } from './use-check.js';
import { type Base, useDraft } from './use-draft.js';
import { useUndoKeys } from './use-undo-keys.js';
import { VersionsView } from './versions-view.js';
import { WeekView } from './week-view.js';

interface Props {
  readonly controller: ControllerProgramme;
  readonly held: Programme;
  readonly readMs: number;
  readonly junctionId: string;
  readonly name: string;
  nameOf(group: number): string;
  onRead(): void;
  onChanged(): void;
}

const TABS = ['plans', 'week', 'compare', 'versions'] as const;
type Tab = (typeof TABS)[number];

/** Work on a programme. What is changed is a draft until it is saved as a version; the draft stays over all tabs. */
export function PlanWork({ controller, held, readMs, junctionId, name, nameOf, onRead, onChanged }: Props) {
  const { t } = useT();
  const { account } = useSession();
  const [tabText, setTab] = useAddressValue('tab');
  const [versionText, setVersion] = useAddressValue('version');
  const [, setPlan] = useAddressValue('plan');
  const [, setRight] = useAddressValue('right');
  const [saving, setSaving] = useState(false);
  /** A version that takes the place of a draft, once that may go. */
  const [opening, setOpening] = useState<number | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const { deviceId } = controller;
  const draft = useDraft(deviceId);
  useUndoKeys(draft);
  const tab: Tab = TABS.find((each) => each === tabText) ?? 'plans';
  const base: Base = draft.told ? draft.base : (wholeNumber(versionText) ?? 'held');
  const stored = useResource<Version>(
    base === 'held' ? null : `/programmes/${encodeURIComponent(deviceId)}/versions/${base}`,
  ).data;
  const source: Told | undefined = base === 'held' ? held : stored?.version === base ? stored.programme : undefined;
  const told = draft.told ?? source;
  const editing = tab === 'plans' || tab === 'week';
  const editable = account !== null && allows(account, 'engineer');
  const check = useCheck(deviceId, editing && editable ? told : undefined);
  const edit = (next: Told, gesture?: string) => {
    if (source) draft.edit(next, { base, told: source }, gesture);
  };
  const open = (version: number) => {
    setOpening(null);
    draft.discard();
    setVersion(String(version));
    setTab(null);
  };
  const show = ({ place }: PlanProblem) => {
    if (place.plan !== undefined && place.dayPlan === undefined) {
      setTab(null);
      setPlan(String(place.plan));
    } else setTab('week');
  };
  const take = async (chosen: File) => {
    const read = readProgrammeFile(await chosen.text(), junctionId);
    if (read) {
      edit(read);
      say({ title: t('plans.imported', { file: chosen.name }), tone: 'good' });
    } else
      say({
        title: t('plans.importFailed', { file: chosen.name }),
        detail: t('plans.importFailed.hint'),
        tone: 'danger',
      });
  };
  const baseName =
    base === 'held' ? t('plans.ofController', { time: formatTime(readMs) }) : t('versions.version', { version: base });
  const sound = check.problems?.length === 0 && !check.pending && !check.error;
  return (
    <div className="plans">
      <div className="plans-bar">
        <Choice
          label={t('plans.tabs')}
          value={tab}
          options={TABS.map((value) => ({ value, label: t(`plans.tab.${value}`) }))}
          onChange={(value) => setTab(value === 'plans' ? null : value)}
        />
      </div>
      {editing ? (
        <div className="plans-bar">
          <span className="plans-source">
            {draft.told ? (
              <span className="tag" data-tone="warning">
                {t('plans.draft')}
              </span>
            ) : null}
            {baseName}
            {draft.told ? null : base === 'held' ? (
              <button type="button" className="link" onClick={onRead}>
                {t('plans.readAgain')}
              </button>
            ) : (
              <button type="button" className="link" onClick={() => setVersion(null)}>
                {t('plans.toController')}
              </button>
            )}
          </span>
          <span className="plans-tools">
            {editable ? (
              <>
                <IconButton label={t('plans.undo')} disabled={!draft.canUndo} onClick={draft.undo}>
                  <Undo2 size={15} />
                </IconButton>
                <IconButton label={t('plans.redo')} disabled={!draft.canRedo} onClick={draft.redo}>
                  <Redo2 size={15} />
                </IconButton>
                <IconButton label={t('plans.import')} disabled={!source} onClick={() => file.current?.click()}>
                  <Upload size={15} />
                </IconButton>
                <input
                  ref={file}
                  type="file"
                  accept="application/json,.json"
                  hidden
                  onChange={({ target }) => {
                    const [chosen] = target.files ?? [];
                    target.value = '';
                    if (chosen) void take(chosen);
                  }}
                />
              </>
            ) : null}
            <IconButton
              label={t('plans.export')}
              disabled={!told}
              onClick={() =>
                told
                  ? saveFile(
                      `programme-${junctionId}-${draft.told ? 'draft' : base}.json`,
                      'application/json',
                      writeProgrammeFile(held, told),
                    )
                  : undefined
              }
            >
              <Download size={15} />
            </IconButton>
            {draft.told ? (
              <>
                <button type="button" className="button" onClick={draft.discard}>
                  {t('plans.discard')}
                </button>
                <button
                  type="button"
                  className="button button-primary"
                  disabled={!sound}
                  title={sound ? undefined : t('plans.save.hint')}
                  onClick={() => setSaving(true)}
                >
                  {t('versions.save')}
                </button>
              </>
            ) : null}
          </span>
        </div>
      ) : null}
      {editing && editable && told ? <ProblemList check={check} onShow={show} /> : null}
      {editing && !told ? <Loading rows={10} /> : null}
      {tab === 'plans' && told ? (
        <PlanEditor
          told={told}
          limits={held.limits}
          problems={check.problems ?? []}
          editable={editable}
          nameOf={nameOf}
          onEdit={edit}
        />
      ) : null}
      {tab === 'week' && told ? <WeekView told={told} editable={editable} onEdit={edit} /> : null}
      {tab === 'compare' ? (
        <CompareView controller={controller} held={held} draft={draft.told} nameOf={nameOf} />
      ) : null}
      {tab === 'versions' ? (
        <VersionsView
          junctionId={junctionId}
          name={name}
          controller={controller}
          onOpen={(version) => (draft.told ? setOpening(version) : open(version))}
          onCompare={(version) => {
            setRight(String(version));
            setTab('compare');
          }}
        />
      ) : null}
      {opening === null ? null : (
        <ConfirmDialog
          title={t('plans.discard')}
          question={t('plans.discard.ask')}
          action={t('plans.discard')}
          onConfirm={() => open(opening)}
          onClose={() => setOpening(null)}
        />
      )}
      {saving && told ? (
        <SaveDialog
          deviceId={deviceId}
          told={told}
          onClose={() => setSaving(false)}
          onSaved={(note) => {
            setSaving(false);
            draft.discard();
            onChanged();
            setVersion(String(note.version));
            setTab('versions');
            say({ title: t('versions.saved', { version: note.version }), tone: 'good' });
          }}
        />
      ) : null}
    </div>
  );
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
}
