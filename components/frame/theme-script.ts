/** Runs before the first paint, so that a dark page never flashes white and a page read in English never flashes Spanish:
 * `data-unspoken` hides the words, in their place, until the messages are there. Chooses as `chooseLocale` does. */
export const themeScript = `(function(){try{var q=new URLSearchParams(location.search),g=function(k){return q.get(k)||localStorage.getItem('escucha.'+k)},e=document.documentElement,t=g('theme');
if(t!=='light'&&t!=='dark')t=matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light';e.dataset.theme=t;
var l=[g('lang')||''].concat(navigator.languages).map(function(x){return x.slice(0,2).toLowerCase()}).filter(function(x){return x==='es'||x==='en'})[0];
if(l==='en'){e.lang='en';e.dataset.unspoken=''}}catch(e){}})()`;
