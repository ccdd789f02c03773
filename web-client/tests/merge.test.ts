import { expect, test } from 'vitest';
import { merge } from '../src/adaptations/fields';

const base = { title: 'Orderpicker', licences: ['B'], postcode: '2262' };

test('what only the other changed comes in and what only I changed stays', () => {
  const merged = merge(base, { ...base, title: 'Hulp' }, { ...base, licences: [] });
  expect(merged.fields.title).toBe('Hulp');
  expect(merged.fields.licences).toEqual([]);
  expect(merged.fields.postcode).toBe('2262');
  expect(merged.both).toEqual([]);
});

test('what both changed keeps my text and is named', () => {
  const merged = merge(base, { ...base, title: 'Hulp' }, { ...base, title: 'Picker' });
  expect(merged.fields.title).toBe('Hulp');
  expect(merged.both).toEqual(['title']);
});

test('the same change twice is no conflict', () => {
  const merged = merge(base, { ...base, licences: [] }, { ...base, licences: [] });
  expect(merged.fields.licences).toEqual([]);
  expect(merged.both).toEqual([]);
});
