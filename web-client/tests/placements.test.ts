import { expect, test } from 'vitest';
import { sheetOf, type Placement } from '../src/placements/calls';
import { asSent, fieldsOf, workFields } from '../src/placements/WorkFields';
import { mergeTyped } from '../src/ui/merge';

const placement: Placement = {
  id: 'p',
  status: 'STARTED',
  kind: 'JOB',
  party: 'STAFF',
  title: 'Hovenier',
  startDate: '2026-03-02',
  hoursPerWeek: 32,
  hourlyWage: '15.50',
  instruments: ['JOB_COACHING_OWN'],
  saving: 'FULL',
  savingPerMonth: '1200.00',
  municipality: 'GM1916',
  editable: true,
  version: 3,
};

test('a form that is saved unchanged says what was recorded', () => {
  const sent = asSent(fieldsOf(placement));
  expect(sent.hourlyWage).toBe(15.5);
  expect(sent.savingPerMonth).toBe(1200);
  expect(sent.instruments).toEqual(['JOB_COACHING_OWN']);
  expect(sent.endDate).toBeNull();
});

test('without a saving nothing of it is sent', () => {
  const sent = asSent({ ...fieldsOf(placement), saving: 'NONE' });
  expect([sent.savingPerMonth, sent.savingMonths, sent.outflowDate, sent.savingKind]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('two who change one placement lose nothing of each other', () => {
  const from = fieldsOf(placement);
  const mine = { ...from, hoursPerWeek: 24, title: 'Hulphovenier' };
  const theirs = { ...from, hoursPerWeek: 28, hourlyWage: 16 };
  const { fields, both } = mergeTyped(workFields, from, mine, theirs);
  expect(fields).toEqual({ ...mine, hourlyWage: 16 });
  expect(both).toEqual(['hoursPerWeek']);
});

test('the sheet is of the list as it is filtered and sorted', () => {
  expect(sheetOf({ status: ['PROPOSED,INTERESTED'], overdue: null, sort: 'OLDEST', employerId: 'e' })).toBe(
    '/api/v1/proposals/sheet?status=PROPOSED%2CINTERESTED&sort=OLDEST&employerId=e',
  );
});
