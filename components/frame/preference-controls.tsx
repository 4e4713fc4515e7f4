'use client';

import { chooseTheme, switchLocale, THEMES, type Theme, usePreferences } from '../hooks/preferences';
import { useWords } from '../hooks/use-words';

export function PreferenceControls() {
  const { m } = useWords();
  const { theme, locale } = usePreferences();
  return (
    <>
      <button type="button" className="quiet" lang={locale === 'en' ? 'es' : 'en'} onClick={switchLocale}>
        {m.frame.otherLanguage}
      </button>
      <select
        aria-label={m.frame.theme}
        className="quiet field-sizing-content rounded bg-ground"
        value={theme}
        onChange={(event) => chooseTheme(event.target.value as Theme)}
      >
        {THEMES.map((known) => (
          <option key={known} value={known}>
            {m.frame[known]}
          </option>
        ))}
      </select>
    </>
  );
}
