import { READING_KEY, READING_SETTINGS } from './reading-names.ts';

/** The paper of each scheme (app/tokens.css), for the browser's own bars. */
const PAPER = { light: '#fbf9f4', dark: '#161412' };

/**
 * Runs in <head> before anything is painted: what the reader set stands on <html> from the first frame.
 * `applyReading` stays for the settings' island, so that there is one way to apply them. `data-scripted` shows
 * the controls that need scripts, from the first frame as well.
 */
export const EARLY_SCRIPT = `(d=>{let p=${JSON.stringify(PAPER)};window.applyReading=s=>{for(let k of ${JSON.stringify(READING_SETTINGS)})typeof s[k]=="string"?d.dataset[k]=s[k]:delete d.dataset[k];let m=document.getElementById("paper");m&&m.remove();if(Object.hasOwn(p,s.theme)){m=document.createElement("meta");m.id="paper";m.name="theme-color";m.content=p[s.theme];document.head.prepend(m)}};d.dataset.scripted="";try{applyReading(JSON.parse(localStorage.getItem(${JSON.stringify(READING_KEY)}))||{})}catch{}})(document.documentElement)`;
