/** Whether a key pressed there is text: then it is no shortcut. Looks into an editor that is a shadow tree. */
export function isTyping(target: EventTarget | null): boolean {
  const element = target instanceof Element ? (target.shadowRoot?.activeElement ?? target) : null;
  return element?.closest('input, textarea, select, [contenteditable]:not([contenteditable=false])') != null;
}

/** Whether a click follows a link in this tab, with no key held that means something else. */
export function isPlainClick(event: MouseEvent, link: string): boolean {
  const isLink = event.target instanceof Element && event.target.closest(link) !== null;
  return isLink && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
