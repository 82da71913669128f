import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';

interface DeskDialogProps {
  title: string;
  close: () => void;
  children: ReactNode;
}

/** A dialog that is open as long as it is there. */
export function DeskDialog({ title, close, children }: DeskDialogProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-20 bg-black/40" />
        <Dialog.Popup className="fixed top-[12vh] left-1/2 z-20 grid max-h-[80vh] w-[min(34rem,calc(100vw-2rem))] -translate-x-1/2 content-start gap-4 overflow-y-auto border border-rule-strong bg-raised p-5 outline-none md:p-6">
          <Dialog.Title className="headline text-item wrap-anywhere">{title}</Dialog.Title>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
