import { useCallback, useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';

/** A pointer that moved so recently is on its way to something. */
const onItsWay = 300;
/** What others do is never kept from view for longer than this, in milliseconds, by a moving pointer. */
const longest = 1_000;
/** A click comes after the button is released. */
const afterRelease = 150;

/**
 * Keeps a picture as it is while somebody points at it: what others change meanwhile does not slide away under the
 * pointer, so nobody clicks on another card than he aimed at. A pressed button holds it until the release,
 * a dragged card until it is dropped.
 *
 * @returns what to show, and a way to let go at once, for what this person does himself
 */
export function useSteady<T>(ground: RefObject<HTMLElement | null>, value: T): [T, () => void] {
  const [held, setHeld] = useState<{ value: T } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const since = useRef(0);

  const release = useCallback(() => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    setHeld(null);
  }, []);
  const hold = useEffectEvent((millis: number | null) => {
    if (timer.current) clearTimeout(timer.current);
    else since.current = Date.now();
    const left = since.current + longest - Date.now();
    timer.current = setTimeout(release, millis === null ? 10 * longest : Math.min(millis, Math.max(left, 0)));
    setHeld((before) => before ?? { value });
  });

  useEffect(() => {
    const element = ground.current;
    if (!element) return undefined;
    let pressed = false;
    let dragging = false;
    const move = (event: PointerEvent) => {
      if (event.pointerType === 'mouse' && !pressed) hold(onItsWay);
    };
    const down = () => {
      pressed = true;
      hold(null);
    };
    const up = () => {
      // dragging takes the pointer away: what is dragged is let go of later
      if (!pressed || dragging) return;
      pressed = false;
      if (timer.current) clearTimeout(timer.current);
      timer.current = setTimeout(release, afterRelease);
    };
    const drag = () => {
      dragging = true;
      hold(null);
    };
    const dropped = () => {
      dragging = false;
      pressed = false;
      release();
    };
    element.addEventListener('dragstart', drag);
    element.addEventListener('dragend', dropped);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerdown', down);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', up);
    return () => {
      element.removeEventListener('dragstart', drag);
      element.removeEventListener('dragend', dropped);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerdown', down);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', up);
      release();
    };
  }, [ground, release]);

  return [held ? held.value : value, release];
}
