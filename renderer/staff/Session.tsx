import { ArrowLeft, ArrowRight, Check, LayoutList, Presentation, Save } from 'lucide-react';
import { useState } from 'react';
import type { StaffMenu } from '../../main/bridge/contract.ts';
import type { SessionPlan } from '../../main/bridge/forms.ts';
import type { StaffApi } from '../../main/bridge/bridge.ts';
import { Control } from '../ui/Control.tsx';
import { Problems } from './Problems.tsx';
import { StaffFrame } from './StaffFrame.tsx';
import styles from './staff.module.css';
import { useListPage } from './useListPage.ts';
import { cardsOf, staffWords } from './words.ts';
import { Writing } from './Writing.tsx';

interface SessionProps {
  readonly api: StaffApi;
  readonly menu: StaffMenu;
  readonly onMenu: (menu: StaffMenu) => void;
  readonly onBack: () => void;
}

/** Plans, or cards, that fit on a page of the shortest screen. */
const [plansAPage, cardsAPage] = [4, 12];

/** What a session is to show: one of the clinic's plans, or cards that staff pick now. */
export function Session({ api, menu, onMenu, onBack }: SessionProps) {
  const [isPicking, setPicking] = useState(menu.plans.length === 0);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isNaming, setNaming] = useState(false);
  if (isNaming) {
    return (
      <PlanName
        api={api}
        cards={chosen}
        onBack={() => setNaming(false)}
        onKept={(changed) => {
          onMenu(changed);
          setNaming(false);
          setPicking(false);
        }}
      />
    );
  }
  if (!isPicking) {
    return (
      <Plans
        plans={menu.plans}
        problems={menu.planProblems}
        onBack={onBack}
        onPick={() => setPicking(true)}
        onBegin={({ title, cards }) => api.act({ kind: 'session', cards, plan: title })}
      />
    );
  }
  return (
    <Picking
      menu={menu}
      chosen={chosen}
      onChoose={setChosen}
      onBack={menu.plans.length === 0 ? onBack : () => setPicking(false)}
      onKeep={() => setNaming(true)}
      onBegin={() => api.act({ kind: 'session', cards: chosen, plan: null })}
    />
  );
}

interface PlansProps {
  readonly plans: readonly SessionPlan[];
  readonly problems: readonly string[];
  readonly onBegin: (plan: SessionPlan) => void;
  readonly onPick: () => void;
  readonly onBack: () => void;
}

function Plans({ plans, problems, onBegin, onPick, onBack }: PlansProps) {
  const { shown, note, back, on } = useListPage(plans, plansAPage);
  return (
    <StaffFrame
      title={staffWords.session}
      note={note}
      foot={
        <>
          <Control name="back" label={staffWords.back} icon={ArrowLeft} onAct={back ?? onBack} />
          <Control name="pick" label={staffWords.pick} icon={LayoutList} onAct={onPick} />
          {on && <Control name="next" label={staffWords.next} icon={ArrowRight} iconAt="end" onAct={on} />}
        </>
      }
    >
      <Problems problems={problems.length > 0 ? [staffWords.planProblem, ...problems.slice(0, 2)] : []} />
      {shown.map((plan) => (
        <Control
          key={plan.title}
          name={`plan-${plan.title}`}
          label={plan.title}
          note={cardsOf(plan.cards.length)}
          icon={Presentation}
          look="primary"
          onAct={() => onBegin(plan)}
        />
      ))}
    </StaffFrame>
  );
}

interface PickingProps {
  readonly menu: StaffMenu;
  readonly chosen: readonly string[];
  readonly onChoose: (cards: readonly string[]) => void;
  readonly onKeep: () => void;
  readonly onBegin: () => void;
  readonly onBack: () => void;
}

function Picking({ menu, chosen, onChoose, onKeep, onBegin, onBack }: PickingProps) {
  const { shown, note, back, on } = useListPage(menu.picks, cardsAPage);
  return (
    <StaffFrame
      title={staffWords.pick}
      note={note}
      foot={
        <>
          <Control name="back" label={staffWords.back} icon={ArrowLeft} onAct={back ?? onBack} />
          {on && <Control name="next" label={staffWords.next} icon={ArrowRight} iconAt="end" onAct={on} />}
          {chosen.length > 0 && (
            <>
              <Control name="keep-plan" label={staffWords.plan} icon={Save} onAct={onKeep} />
              <Control name="begin" label={staffWords.begin} icon={Presentation} look="primary" onAct={onBegin} />
            </>
          )}
        </>
      }
    >
      <p>{staffWords.pickHow}</p>
      <div className={styles['menu']}>
        {shown.map(({ id, question }) => {
          const rank = chosen.indexOf(id);
          const isChosen = rank !== -1;
          return (
            <Control
              key={id}
              name={`pick-${id}`}
              label={question}
              {...(isChosen ? { icon: Check, count: String(rank + 1) } : {})}
              isOn={isChosen}
              onAct={() => onChoose(isChosen ? chosen.filter((other) => other !== id) : [...chosen, id])}
            />
          );
        })}
      </div>
    </StaffFrame>
  );
}

interface PlanNameProps {
  readonly api: StaffApi;
  readonly cards: readonly string[];
  readonly onKept: (menu: StaffMenu) => void;
  readonly onBack: () => void;
}

/** Names a plan, and keeps it. */
function PlanName({ api, cards, onKept, onBack }: PlanNameProps) {
  const [title, setTitle] = useState('');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const keep = async () => {
    const answer = await api.plan({ title, cards });
    if (answer?.kind === 'saved') onKept(answer.menu);
    else setProblems(answer?.problems ?? []);
  };
  return (
    <StaffFrame
      title={staffWords.planNameTitle}
      foot={
        <>
          <Control name="back" label={staffWords.back} icon={ArrowLeft} onAct={onBack} />
          {title.trim() !== '' && (
            <Control name="save" label={staffWords.save} icon={Check} look="primary" onAct={() => void keep()} />
          )}
        </>
      }
    >
      <Problems problems={problems} />
      <Writing
        keys="letters"
        fields={[{ name: 'title', label: staffWords.planName, value: title, longest: 40 }]}
        onWrite={(_name, value) => setTitle(value)}
      />
    </StaffFrame>
  );
}
