import Box from '@mui/material/Box';
import { Component, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from './EmptyState';

/** Keeps the rest of the console alive when one screen breaks. `resetKey`: another value tries again. */
export class ScreenBoundary extends Component<{ children: ReactNode; resetKey?: string }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidUpdate(previous: { resetKey?: string }): void {
    if (this.state.failed && previous.resetKey !== this.props.resetKey) this.setState({ failed: false });
  }

  override render(): ReactNode {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

function Failed() {
  const translate = useTranslate();
  return (
    <Box role="alert" sx={{ p: 3 }}>
      <EmptyState title={translate('errors.screen_title')} text={translate('errors.screen_text')} />
    </Box>
  );
}
