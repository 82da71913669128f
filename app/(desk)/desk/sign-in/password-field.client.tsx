'use client';

import { useState } from 'react';

/** A password that can be looked at while it is typed. */
export function PasswordField({ label, showLabel }: { label: string; showLabel: string }) {
  const [shown, setShown] = useState(false);
  return (
    <div className="grid gap-1.5">
      <label className="grid gap-1.5 text-note">
        {label}
        <input
          className="field"
          type={shown ? 'text' : 'password'}
          name="password"
          autoComplete="current-password"
          maxLength={256}
          required
        />
      </label>
      <label className="mt-1 flex min-h-6 items-center gap-2 text-label text-soft">
        <input
          type="checkbox"
          className="size-4"
          checked={shown}
          onChange={(event) => setShown(event.target.checked)}
        />
        {showLabel}
      </label>
    </div>
  );
}
