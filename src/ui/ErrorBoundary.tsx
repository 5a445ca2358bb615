/** Keeps a fault in one panel from taking the page with it. A class, as React has no hook for this. */

import { Component, type ReactNode } from "react";
import { Button } from "./Button";
import styles from "./ErrorBoundary.module.css";

interface ErrorBoundaryProps {
  readonly message: string;
  readonly retryLabel: string;
  /** What can still be had without the panel. */
  readonly fallback?: ReactNode;
  readonly onError?: (error: unknown) => void;
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.onError?.(error);
  }

  override render() {
    const { message, retryLabel, fallback, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <div className={styles.failed}>
        <div role="alert">
          <p>{message}</p>
          <Button onClick={() => this.setState({ failed: false })}>{retryLabel}</Button>
        </div>
        {fallback}
      </div>
    );
  }
}
