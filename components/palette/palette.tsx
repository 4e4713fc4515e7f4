'use client';

import { useMemo, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  I18nProvider,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { loadWords } from '@/lib/i18n/load';
import { paletteWords } from '@/lib/i18n/palette';
import { paletteEntries, searchPalette } from '@/lib/reading/palette';
import { PAGES } from '../frame/pages';
import { usePreferences } from '../hooks/preferences';
import { useGlossaryWords } from '../hooks/use-glossary-words';
import { useOpening } from '../hooks/use-opening';
import { usePageWords } from '../hooks/use-page-words';
import { Shortcuts } from './shortcuts';
import { useAction } from './use-action';

interface Props {
  /** Opens with the list of shortcuts. */
  help: boolean;
  onClose(): void;
}

/** Goes anywhere and sets anything by a few letters. It remembers nothing. */
export default function Palette({ help, onClose }: Props) {
  const { locale } = usePreferences();
  const opening = useOpening();
  const glossary = useGlossaryWords();
  const words = usePageWords(paletteWords);
  const load = usePageWords(loadWords);
  const [search, setSearch] = useState('');
  const [helping, setHelping] = useState(help);
  const act = useAction();
  const manifest = opening.state === 'ready' ? opening.manifest : null;
  const entries = useMemo(
    () =>
      glossary && words && load
        ? paletteEntries(PAGES, manifest, { ...glossary, d: words.d, glossary: glossary.d, load: load.d })
        : null,
    [manifest, glossary, words, load],
  );
  const sections = useMemo(() => (entries ? searchPalette(entries, search) : []), [entries, search]);
  if (!words || !entries) return null;
  const { d } = words;
  const choose = (id: string) => {
    const entry = entries.find((one) => one.id === id);
    if (!entry) return;
    if (entry.action.kind === 'help') return setHelping(true);
    onClose();
    act(entry.action);
  };
  return (
    <I18nProvider locale={locale}>
      <ModalOverlay
        isOpen
        isDismissable
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
        className="fixed inset-0 z-50 flex justify-center px-3 pt-[8dvh] print:hidden"
        style={{ background: 'rgb(0 0 0 / 35%)' }}
      >
        <Modal className="popover h-fit max-h-[80dvh]! w-full max-w-2xl!">
          <Dialog aria-label={helping ? d.help : d.title} className="outline-none">
            {helping ? (
              <Shortcuts d={d} onBack={() => setHelping(false)} />
            ) : (
              <Autocomplete inputValue={search} onInputChange={setSearch}>
                <SearchField
                  autoFocus
                  aria-label={d.placeholder}
                  className="sticky top-0 z-10 border-rule border-b bg-panel p-2"
                >
                  <Input
                    placeholder={d.placeholder}
                    className="w-full bg-transparent px-2.5 py-2 text-base placeholder:text-muted [&::-webkit-search-cancel-button]:hidden"
                  />
                </SearchField>
                <ListBox
                  aria-label={d.results}
                  items={sections}
                  onAction={(key) => choose(String(key))}
                  renderEmptyState={() => <p className="p-3 text-muted">{d.none}</p>}
                  className="p-2 outline-none"
                >
                  {({ group, entries: found }) => (
                    <ListBoxSection id={group} className="pb-2">
                      <Header className="px-2.5 pt-1.5 pb-0.5 text-muted text-xs">{d.groups[group]}</Header>
                      {found.map(({ id, name, hint }) => (
                        <ListBoxItem
                          key={id}
                          id={id}
                          textValue={name}
                          className="flex min-h-9 cursor-pointer items-baseline justify-between gap-4 rounded px-2.5 py-1.5 scroll-my-16 -outline-offset-2 data-focused:bg-accent-soft data-focused:outline-2 data-focused:outline-accent"
                        >
                          <span className="wrap-anywhere min-w-0">{name}</span>
                          {hint && <span className="shrink-0 text-muted text-xs">{hint}</span>}
                        </ListBoxItem>
                      ))}
                    </ListBoxSection>
                  )}
                </ListBox>
                <p className="sticky bottom-0 border-rule border-t bg-panel px-4 py-2 text-muted text-xs">{d.foot}</p>
              </Autocomplete>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}
