/** Runs before the first paint, so that a dark page never flashes white. */
export const themeScript = `(function(){try{var q=new URLSearchParams(location.search),t=q.get('theme')||localStorage.getItem('escucha.theme');
if(t!=='light'&&t!=='dark')t=matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light';
document.documentElement.dataset.theme=t}catch(e){}})()`;
