import type { Task, TaskFields } from './calls';

/** What is typed of a task, in the order of the form. */
export const taskFieldNames = [
  'department',
  'process',
  'name',
  'minutesPerWeek',
  'minutesPerTime',
  'times',
  'per',
  'place',
  'dayParts',
  'performer',
  'performerHourlyCost',
  'performerInstead',
  'workLevel',
  'demands',
  'competencies',
  'takeable',
  'condition',
  'divisible',
  'overtimeHoursPerWeek',
  'tempHoursPerWeek',
  'notes',
] as const satisfies ReadonlyArray<keyof TaskFields>;
export type TaskFieldName = (typeof taskFieldNames)[number];

/** What the form starts from. */
export function fieldsOf(task: Task): TaskFields {
  return {
    position: task.position,
    department: task.department,
    process: task.process ?? null,
    name: task.name,
    minutesPerWeek: task.minutesPerWeek ?? null,
    minutesPerTime: task.minutesPerTime ?? null,
    times: task.times ?? null,
    per: task.per ?? null,
    place: task.place ?? null,
    dayParts: task.dayParts,
    performer: task.performer ?? null,
    performerHourlyCost: task.performerHourlyCost ? Number(task.performerHourlyCost) : null,
    workLevel: task.workLevel ?? null,
    demands: task.demands,
    competencies: task.competencies.map(({ code, level }) => ({ code, level: level ?? null })),
    takeable: task.takeable ?? null,
    condition: task.condition ?? null,
    divisible: task.divisible,
    overtimeHoursPerWeek: task.overtimeHoursPerWeek ?? null,
    tempHoursPerWeek: task.tempHoursPerWeek ?? null,
    performerInstead: task.performerInstead ?? null,
    notes: task.notes ?? null,
  };
}

/** The same text for values that mean the same, whatever their order or emptiness. */
export function canonical(value: unknown): string {
  if (value === null || value === undefined || value === '' || value === false) return '';
  if (Array.isArray(value)) return value.map(canonical).join('|');
  if (typeof value === 'object') {
    return Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== undefined)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, inner]) => `${key}:${String(inner)}`)
      .join(',');
  }
  return String(value);
}

export interface Difference {
  field: TaskFieldName;
  /** Whose version is proposed: who changed it alone, else mine. */
  proposed: 'mine' | 'theirs';
}

/** The fields in which two versions of a task differ, seen from the version both started from. */
export function differences(base: TaskFields | null, mine: TaskFields, theirs: TaskFields): Difference[] {
  return taskFieldNames
    .filter((field) => canonical(mine[field]) !== canonical(theirs[field]))
    .map((field) => ({
      field,
      proposed: base && canonical(base[field]) === canonical(mine[field]) ? 'theirs' : 'mine',
    }));
}

/** Minutes a week as the server counts them: a working day five times a week, month = week × 52 ÷ 12. */
export function weeklyMinutes(fields: TaskFields): number | null {
  if (typeof fields.minutesPerWeek === 'number') return fields.minutesPerWeek;
  const { minutesPerTime, times, per } = fields;
  if (typeof minutesPerTime !== 'number' || typeof times !== 'number' || !per) return null;
  const aWeek = { DAY: 5, WEEK: 1, MONTH: 12 / 52, YEAR: 1 / 52 }[per as 'DAY' | 'WEEK' | 'MONTH' | 'YEAR'];
  return Math.round(minutesPerTime * times * aWeek * 100) / 100;
}
