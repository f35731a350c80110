import type { ComponentProps, ReactNode } from 'react';
import { Tip } from './tip.js';

interface Props extends Omit<ComponentProps<'button'>, 'title'> {
  /** What it does, for those who hear the page and on hover. */
  readonly label: string;
  readonly keys?: string;
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  readonly children: ReactNode;
}

/** A button that shows an icon only. */
export function IconButton({ label, keys, side = 'bottom', className = '', children, ...props }: Props) {
  return (
    <Tip text={label} side={side} {...(keys ? { keys } : {})}>
      <button type="button" aria-label={label} className={`icon-button ${className}`} {...props}>
        {children}
      </button>
    </Tip>
  );
}
