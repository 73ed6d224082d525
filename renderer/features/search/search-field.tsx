import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type RefObject, useDeferredValue, useEffect, useRef, useState } from 'react';
import type { SearchHit } from '../../../shared/search/procedures.ts';
import { useText } from '../../hooks/use-text.ts';
import { FOUND_ID, FoundList } from './found-list.tsx';
import { hitId, placeOf } from './hit.ts';
import { useFound } from './queries.ts';
import './search.css';

/** In the top bar: cases, people and bans together, found as one types. Ctrl K comes here from anywhere. */
export function SearchField() {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const { data: hits = [], isFetching } = useFound(useDeferredValue(typed));
  const isShown = isOpen && typed.trim() !== '';
  const open = useOpenHit(() => {
    setTyped('');
    setIsOpen(false);
  });
  const { active, setActive, onKeyDown } = useActiveHit(isShown ? hits : [], open, () => setIsOpen(false));
  useFocusByKey(input);
  return (
    <search
      className="search-box"
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setIsOpen(false)}
    >
      <input
        ref={input}
        className="search"
        type="search"
        role="combobox"
        aria-label={text('search.label')}
        aria-expanded={isShown}
        aria-controls={FOUND_ID}
        aria-autocomplete="list"
        aria-keyshortcuts="Control+K"
        aria-activedescendant={isShown && hits[active] !== undefined ? hitId(active) : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={300}
        placeholder={text('search.label')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
          setIsOpen(true);
        }}
        onFocus={() => setIsOpen(true)}
        onKeyDown={onKeyDown}
      />
      {typed === '' && <kbd aria-hidden>Ctrl K</kbd>}
      {isShown && <FoundList hits={hits} isFetching={isFetching} active={active} onPoint={setActive} onOpen={open} />}
    </search>
  );
}

function useOpenHit(after: () => void): (hit: SearchHit) => void {
  const navigate = useNavigate();
  return (hit) => {
    after();
    void navigate(placeOf(hit));
  };
}

/** The field keeps the focus; one hit has the keyboard's attention. */
function useActiveHit(hits: readonly SearchHit[], open: (hit: SearchHit) => void, close: () => void) {
  const [active, setActive] = useState(0);
  const onKeyDown = (event: KeyboardEvent) => {
    const hit = hits[active];
    if (event.key === 'Escape') close();
    if (event.key === 'Enter' && hit !== undefined) open(hit);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || hits.length === 0) return;
    event.preventDefault();
    setActive((active + step + hits.length) % hits.length);
  };
  return { active, setActive, onKeyDown };
}

function useFocusByKey(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k')
        return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, [input]);
}
