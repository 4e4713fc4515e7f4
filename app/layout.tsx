import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { Frame } from '@/components/frame/frame';
import { openingScript } from '@/components/frame/opening-script';
import { themeScript } from '@/components/frame/theme-script';
import './globals.css';

const inter = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-inter',
});
const newsreader = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-newsreader',
  adjustFontFallback: 'Times New Roman',
});

export const metadata: Metadata = { robots: { index: false, follow: false } };
export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf8' },
    { media: '(prefers-color-scheme: dark)', color: '#12161d' },
  ],
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html
      lang="es-MX"
      data-theme="light"
      className={`${inter.variable} ${newsreader.variable}`}
      suppressHydrationWarning
    >
      <body>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constants, and they must run before the first paint. */}
        <script dangerouslySetInnerHTML={{ __html: `${themeScript};${openingScript}` }} />
        <Frame>{children}</Frame>
      </body>
    </html>
  );
}
