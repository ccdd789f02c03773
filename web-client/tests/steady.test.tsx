import { act, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useSteady } from '../src/board/useSteady';

function Picture({ text }: { text: string }) {
  const ground = useRef<HTMLDivElement>(null);
  const [shown, release] = useSteady(ground, text);
  return (
    <div ref={ground} data-testid="ground">
      <p>{shown}</p>
      <button onClick={release}>Laat los</button>
    </div>
  );
}

function moves(): void {
  fireEvent(
    screen.getByTestId('ground'),
    Object.assign(new Event('pointermove', { bubbles: true }), { pointerType: 'mouse' }),
  );
}

function wait(millis: number): void {
  act(() => vi.advanceTimersByTime(millis));
}

describe('a picture that somebody points at', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('shows what others change once the pointer rests', () => {
    const { rerender } = render(<Picture text="eerst" />);
    moves();
    rerender(<Picture text="later" />);
    expect(screen.getByText('eerst')).toBeTruthy();
    wait(300);
    expect(screen.getByText('later')).toBeTruthy();
  });

  it('hides nothing for longer than a second behind a pointer that goes on moving', () => {
    const { rerender } = render(<Picture text="eerst" />);
    moves();
    rerender(<Picture text="later" />);
    for (let i = 0; i < 9; i++) {
      wait(100);
      moves();
    }
    expect(screen.getByText('eerst')).toBeTruthy();
    wait(100);
    expect(screen.getByText('later')).toBeTruthy();
  });

  it('stays until a pressed button is released or a card dropped, and lets go at once for what one does oneself', () => {
    const { rerender } = render(<Picture text="eerst" />);
    fireEvent(screen.getByTestId('ground'), new Event('pointerdown', { bubbles: true }));
    rerender(<Picture text="later" />);
    wait(2_000);
    expect(screen.getByText('eerst')).toBeTruthy();
    fireEvent(window, new Event('pointerup'));
    expect(screen.getByText('eerst')).toBeTruthy();
    wait(150);
    expect(screen.getByText('later')).toBeTruthy();
    fireEvent.dragStart(screen.getByTestId('ground'));
    fireEvent(window, new Event('pointercancel'));
    rerender(<Picture text="gesleept" />);
    wait(2_000);
    expect(screen.getByText('later')).toBeTruthy();
    fireEvent.dragEnd(screen.getByTestId('ground'));
    expect(screen.getByText('gesleept')).toBeTruthy();
    moves();
    rerender(<Picture text="zelf gedaan" />);
    expect(screen.getByText('gesleept')).toBeTruthy();
    fireEvent.click(screen.getByText('Laat los'));
    expect(screen.getByText('zelf gedaan')).toBeTruthy();
  });
});
