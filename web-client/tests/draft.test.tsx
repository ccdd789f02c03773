import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetDrafts, forgetDraftsOfOthers, useDraft } from '../src/ui/draft';

describe('what someone types', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function typeTitle(user: string, title: string) {
    const form = renderHook(() => useDraft(user, 'vacancy', { title: '' }, 3));
    act(() => form.result.current.change({ title }));
    act(() => vi.runAllTimers());
    form.unmount();
  }

  it('is there again after the page went away', () => {
    typeTitle('anna', 'Magazijnmedewerker');
    const again = renderHook(() => useDraft('anna', 'vacancy', { title: '' }, 4));
    expect(again.result.current.value.title).toBe('Magazijnmedewerker');
    expect(again.result.current.restored).toBe(true);
    expect(again.result.current.base).toBe(3);
  });

  it('is kept even when the page goes away between two keystrokes', () => {
    const form = renderHook(() => useDraft('anna', 'vacancy', { title: '' }, 1));
    act(() => form.result.current.change({ title: 'Kok' }));
    form.unmount();
    const again = renderHook(() => useDraft('anna', 'vacancy', { title: '' }, 1));
    expect(again.result.current.value.title).toBe('Kok');
  });

  it('is never shown to another person on the same computer', () => {
    typeTitle('anna', 'Magazijnmedewerker');
    forgetDraftsOfOthers('bram');
    const other = renderHook(() => useDraft('anna', 'vacancy', { title: '' }, 1));
    expect(other.result.current.value.title).toBe('');
  });

  it('is gone after signing out', () => {
    typeTitle('anna', 'Magazijnmedewerker');
    forgetDrafts();
    expect(sessionStorage.length).toBe(0);
  });

  it('is forgotten once the server has it', () => {
    const form = renderHook(() => useDraft('anna', 'vacancy', { title: '' }, 1));
    act(() => form.result.current.change({ title: 'Kok' }));
    act(() => form.result.current.settle({ title: 'Kok' }, 2));
    act(() => vi.runAllTimers());
    expect(sessionStorage.length).toBe(0);
    expect(form.result.current.dirty).toBe(false);
  });
});
