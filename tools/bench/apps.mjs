import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inProject, projectFolder, shippedPackFolder } from '../setup/places.mjs';

/**
 * @typedef {object} BenchApp something that fills an Electron window
 * @property {string} name
 * @property {string[]} words the command line after Electron's own switches
 * @property {string} touchSelector what a finger presses to see a change
 */

const folder = inProject('out', 'bench');
const mainProgram = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ kiosk: true, show: false, webPreferences: { sandbox: true, contextIsolation: true } });
  window.once('ready-to-show', () => window.show());
  window.loadFile('index.html');
});
`;

/**
 * Writes an app of one page.
 * @param {string} name
 * @param {string} page
 */
function writeApp(name, page) {
  const home = join(folder, name);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name, version: '1.0.0', main: 'main.js' }));
  writeFileSync(join(home, 'main.js'), mainProgram);
  writeFileSync(join(home, 'index.html'), page);
  return home;
}

/** A window with one word and one button: about the smallest possible Electron app. */
export function blankApp() {
  const page = `<!doctype html><meta charset="utf-8"><title>blank</title>
<p>Blank</p><button id="touch" style="width:400px;height:400px">x</button>
<script>document.querySelector('#touch').addEventListener('pointerdown', (e) => { e.target.style.background = 'gold'; setTimeout(() => { e.target.style.background = ''; }, 200); });</script>`;
  return { name: 'blank window', words: [writeApp('blank', page)], touchSelector: '#touch' };
}

/**
 * A reveal.js deck of the same questions, turning by itself.
 * @param {readonly { question: string, inShort: string }[]} cards
 */
export function deckApp(cards) {
  const slides = cards
    .map(({ question, inShort }) => `<section><h2>${question}</h2><p>${inShort}</p></section>`)
    .join('\n');
  const page = `<!doctype html><meta charset="utf-8"><title>deck</title>
<link rel="stylesheet" href="reveal/reset.css"><link rel="stylesheet" href="reveal/reveal.css"><link rel="stylesheet" href="reveal/theme/black.css">
<div class="reveal"><div class="slides">${slides}</div></div>
<script src="reveal/reveal.js"></script><script>Reveal.initialize({ autoSlide: 5000, loop: true, progress: true, controls: true });</script>`;
  const home = writeApp('deck', page);
  cpSync(inProject('node_modules', 'reveal.js', 'dist'), join(home, 'reveal'), { recursive: true });
  return { name: 'reveal.js deck', words: [home], touchSelector: '.navigate-right' };
}

/** This app, with a data folder of its own. */
export function anteroomApp() {
  return {
    name: 'Anteroom',
    words: [projectFolder, '--data', freshData('data')],
    touchSelector: '[data-control="wake"]',
  };
}

/**
 * This app with a pack of very many cards.
 * @param {number} count
 */
export function largeApp(count) {
  const data = freshData('large');
  const pack = join(data, 'packs', basename(shippedPackFolder()));
  cpSync(shippedPackFolder(), pack, { recursive: true });
  for (let number = 11; number <= count; number += 1) {
    const id = `made-up-${number}`;
    const card = `---\nid: ${id}\nquestion: Is this made up card ${number}?\ninShort: Yes. It only shows how long many cards take.\ntopic: about\nicon: message\norder: ${number}\nsensitive: false\nrelated: []\nprompts:\n  - Why is this here?\nauthor: The bench\nreviewBy: "2027-11-30"\nstatus: draft\n---\n\nThis card was made by a program. It has two paragraphs, as many have [@smith2002].\n\nThis is the second of them. It is about as long as one of the real ones is.\n`;
    // The card is written in both languages of the pack: a missing translation is a problem that is logged at each start.
    const translated = card.replace('Is this made up card', '¿Es inventada la tarjeta');
    for (const [language, text] of [
      ['en', card],
      ['es', translated],
    ])
      writeFileSync(join(pack, 'cards', String(language), `${id}.md`), String(text));
  }
  return {
    name: `Anteroom, ${count} cards`,
    words: [projectFolder, '--data', data],
    touchSelector: '[data-control="wake"]',
  };
}

/** @param {string} name */
function freshData(name) {
  const data = join(folder, name);
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  return data;
}
