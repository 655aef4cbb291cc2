// Makes components follow the signals that they read.
import { signal } from '@preact/signals'
import './styles/index.css'
import { render } from 'preact'
import { breathe } from './platform/breathe'
import { watchInstallPrompt } from './platform/install-prompt'
import { lastLook } from './state/look'
import type { Store } from './storage/store'
import { dressDocument } from './ui/frame/dress-document'
import { Opening } from './ui/frame/opening'

/** Milliseconds after which an empty page would look broken. */
const waitingTime = 2_500

/** Says why it takes long, should it do so. Call the first function when the page is there, the second when it will not come. */
function watchOpening(root: HTMLElement, notStarted: Element | null) {
  const waiting = signal<'late' | 'blocked' | 'stopped'>('late')
  let isOver = false
  const show = async (): Promise<void> => {
    await (await import('./ui/waiting/waiting')).showWaiting(root, waiting, () => isOver)
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    /** From now on the device is waited for, no longer the network. */
    begin: () => {
      timer = setTimeout(() => void show(), waitingTime)
    },
    done: () => {
      isOver = true
      clearTimeout(timer)
    },
    blocked: () => {
      waiting.value = 'blocked'
    },
    stop: () => {
      waiting.value = 'stopped'
      // Not even that can be loaded: what stood in the page before the program did.
      show().catch(() => notStarted !== null && document.body.append(notStarted))
    },
  }
}

/** The bar as it was last time, before the program has been read: on an old phone each takes most of what a finger notices. */
async function showBar(root: HTMLElement): Promise<void> {
  await breathe()
  dressDocument(lastLook(navigator.languages))
  await breathe()
  // What draws is read when it first draws: half of that is a task of its own.
  render(<main class="page" aria-busy />, root)
  await breathe()
  render(<Opening />, root)
  await breathe()
}

/** Where it cannot start, says so, and saves what is stored; in fewer words where not even that can be loaded. */
async function open(root: HTMLElement): Promise<void> {
  const notStarted = document.getElementById('not-started')
  notStarted?.remove()
  const watch = watchOpening(root, notStarted)
  let opened: Store | null = null
  try {
    // Only the bar: what is wrong with it will be said by what comes after.
    await showBar(root).catch(() => undefined)
    const { start } = await import('./start')
    watch.begin()
    await start(root, watch, (store) => {
      opened = store
    })
  } catch (error) {
    await import('./pages/trouble/start')
      .then(({ showFailedStart }) => showFailedStart(root, error, opened))
      .then(watch.done, watch.stop)
  }
}

/** Not before all of the page is there. */
function begin(): void {
  if (document.readyState === 'loading') {
    addEventListener('DOMContentLoaded', begin)
    return
  }
  const root = document.getElementById('app')
  if (root !== null) void open(root)
}

watchInstallPrompt()
// To read the program, to begin, and to come to the end of the page are tasks of their own.
void breathe().then(begin)
