import type { PackedAnswer } from '@/lib/engine/packed';
import { BELOW, FIRST } from './headline-style';

/** Where the page's first sentence goes before React is there, and what it fetched by then. */
export interface Early {
  /** The manifest as it was asked for before anything else. */
  manifest: Promise<Response>;
  /** Answers that the manifest names for this page; null where there are none, or the reader chose something. */
  answers: Promise<[string, PackedAnswer][] | null>;
  /** Writes the first sentence into an element; does nothing where there is none, or the page is another by now. */
  say(element: HTMLElement | null): void;
}

declare global {
  var early: Early | undefined;
}

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? '';

/** Runs before the pages' own programs are there. Asks for the manifest, and writes what it says that this page says first
 * to a reader who chose nothing, so that the first number does not wait for what makes the page move. `language` and `theme`
 * are no choice of data. */
export const openingScript = `(function(){
var base=${JSON.stringify(base)},data=base+'/data/supervisors/',path=location.pathname,chosen=0,words=null;
new URLSearchParams(location.search).forEach(function(v,k){if(k!=='lang'&&k!=='theme')chosen=1});
function make(tag,className,parts){var e=document.createElement(tag);e.className=className;parts.forEach(function(p,i){var n=document.createTextNode(p);
if(i%2){var s=document.createElement('span');s.className='text-accent';s.append(n);n=s}e.append(n)});return e}
function say(e){if(!e||e.firstChild||!words||location.pathname!==path)return;
e.append(make('h1',${JSON.stringify(FIRST)},words.sentence.split('*')),make('p',${JSON.stringify(BELOW)},[words.below]))}
var manifest=fetch(data+'manifest.json',{cache:'no-cache',mode:'same-origin'});
var answers=manifest.then(function(r){return r.clone().json()}).then(function(m){
var said=chosen?null:(m.opening||{})[path.slice(base.length)];if(!said)return null;
words=said[document.documentElement.lang==='en'?'en':'es-MX'];say(document.getElementById('first'));
var kept=(m.documents||[]).filter(function(d){return d.id==='first-answers'})[0];
return kept&&path===base+'/'?fetch(data+kept.file,{mode:'same-origin'}).then(function(r){return r.ok?r.json():null}):null
}).catch(function(){return null});
globalThis.early={manifest:manifest,answers:answers,say:say}})()`;
