import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetDrafts, keepDraftsOf, useDraft } from '../src/ui/draft';

describe('what someone types', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    keepDraftsOf('anna');
  });
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
    keepDraftsOf('bram');
    const other = renderHook(() => useDraft('anna', 'vacancy', { title: '' }, 1));
    expect(other.result.current.value.title).toBe('');
  });

  it('is gone after signing out, also when the form closes later', () => {
    const form = renderHook(() => useDraft('anna', 'vacancy', { title: '' }, 1));
    act(() => form.result.current.change({ title: 'Kok' }));
    act(() => vi.runAllTimers());
    expect(sessionStorage.length).toBe(1);
    forgetDrafts();
    form.unmount();
    expect(sessionStorage.length).toBe(0);
  });

  it('is forgotten once the server has it', () => {
    const form = renderHook(() => useDraft('anna', 'vacancy', { title: '' }, 1));
    act(() => form.result.current.change({ title: 'Kok' }));
    const sent = form.result.current.value;
    act(() => form.result.current.settle(sent, 2));
    act(() => vi.runAllTimers());
    expect(sessionStorage.length).toBe(0);
    expect(form.result.current.dirty).toBe(false);
  });

  it('stays as typed when it went on while the server was saving', () => {
    const form = renderHook(() => useDraft('anna', 'vacancy', { title: '' }, 1));
    act(() => form.result.current.change({ title: 'Kok' }));
    const sent = form.result.current.value;
    act(() => form.result.current.change({ title: 'Kok met ervaring' }));
    act(() => form.result.current.settle(sent, 2));
    expect(form.result.current.value.title).toBe('Kok met ervaring');
    expect(form.result.current.dirty).toBe(true);
    expect(form.result.current.base).toBe(2);
  });

  it('moves along to the form that takes over', () => {
    const form = renderHook(() => useDraft('anna', 'vacancy.new', { title: '' }, 0));
    act(() => form.result.current.change({ title: 'Kok' }));
    const sent = form.result.current.value;
    act(() => form.result.current.change({ title: 'Kok in Voorschoten' }));
    act(() => form.result.current.settle(sent, 1, 'vacancy.7'));
    form.unmount();
    const next = renderHook(() => useDraft('anna', 'vacancy.7', { title: 'Kok' }, 1));
    expect(next.result.current.value.title).toBe('Kok in Voorschoten');
    expect(sessionStorage.length).toBe(1);
  });
});
