import type { Scan, ScanInput } from './calls';

/** What the forms of a scan hold. */
export interface ScanFields {
  employerId: string | null;
  question: string;
  department: string;
  contactName: string;
  contactPhone: string;
  contactEmail: string;
  suitableDates: string[];
  adviserId: string | null;
  plannedOn: string;
  plannedTime: string;
  people: string;
  tasksShared: boolean;
  notes: string;
}

export const emptyScan: ScanFields = {
  employerId: null,
  question: '',
  department: '',
  contactName: '',
  contactPhone: '',
  contactEmail: '',
  suitableDates: [''],
  adviserId: null,
  plannedOn: '',
  plannedTime: '',
  people: '',
  tasksShared: false,
  notes: '',
};

export function scanFieldsOf(scan: Scan): ScanFields {
  return {
    employerId: scan.employerId,
    question: scan.question,
    department: scan.department ?? '',
    contactName: scan.contact?.name ?? '',
    contactPhone: scan.contact?.phone ?? '',
    contactEmail: scan.contact?.email ?? '',
    suitableDates: scan.suitableDates.length > 0 ? scan.suitableDates : [''],
    adviserId: scan.adviser?.id ?? null,
    plannedOn: scan.plannedOn ?? '',
    plannedTime: scan.plannedTime ?? '',
    people: scan.people.join('\n'),
    tasksShared: scan.tasksShared,
    notes: scan.notes ?? '',
  };
}

function text(typed: string): string | null {
  return typed.trim() || null;
}

/** The form as the interface takes it; the planning only from who may plan. */
export function asSent(fields: ScanFields, asAdviser: boolean): ScanInput {
  const request: ScanInput = {
    employerId: fields.employerId,
    question: fields.question.trim(),
    department: text(fields.department),
    contact: {
      name: text(fields.contactName),
      phone: text(fields.contactPhone),
      email: text(fields.contactEmail),
    },
    suitableDates: fields.suitableDates.filter((day) => day !== ''),
  };
  if (!asAdviser) return request;
  return {
    ...request,
    adviserId: fields.adviserId,
    plannedOn: text(fields.plannedOn),
    plannedTime: text(fields.plannedTime),
    people: fields.people
      .split('\n')
      .map((person) => person.trim())
      .filter((person) => person !== ''),
    tasksShared: fields.tasksShared,
    notes: text(fields.notes),
  };
}
