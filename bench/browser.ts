import { type Browser, chromium } from '@playwright/test';

/** The Chromium that is measured: that of CHROMIUM in the environment, or the system's. */
export function launched(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
