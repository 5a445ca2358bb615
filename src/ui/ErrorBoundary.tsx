/** Keeps a fault in one panel from taking the page with it. A class, as React has no hook for this. */

import { Component, type ReactNode } from "react";
import { Button } from "./Button";
import styles from "./ErrorBoundary.module.css";
import { isScriptMissing, reloadIfReachable } from "./missingScripts";

interface ErrorBoundaryProps {
  readonly message: ReactNode;
  readonly retryLabel: ReactNode;
  /** What can still be had without the panel. */
  readonly fallback?: ReactNode;
  readonly onError?: (error: unknown) => void;
  readonly children: ReactNode;
}

interface Failure {
  readonly failed: boolean;
  readonly error: unknown;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, Failure> {
  override state: Failure = { failed: false, error: null };

  static getDerivedStateFromError(error: unknown): Failure {
    return { failed: true, error };
  }

  override componentDidCatch(error: unknown) {
    this.props.onError?.(error);
  }

  private readonly retry = () => {
    if (isScriptMissing(this.state.error)) void reloadIfReachable();
    else this.setState({ failed: false, error: null });
  };

  override render() {
    const { message, retryLabel, fallback, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <div className={styles.failed}>
        <div role="alert">
          <p>{message}</p>
          <Button onClick={this.retry}>{retryLabel}</Button>
        </div>
        {fallback}
      </div>
    );
  }
}
