/** A button with an icon only; its name is heard, and seen on hovering. */

import { Button, type ButtonProps } from "./Button";
import styles from "./Button.module.css";
import { Icon, type IconName } from "./Icon";

interface IconButtonProps extends Omit<ButtonProps, "children" | "aria-label"> {
  readonly label: string;
  readonly icon: IconName;
}

export function IconButton({ label, icon, className, ...rest }: IconButtonProps) {
  return (
    <Button
      className={[styles.square, className].filter(Boolean).join(" ")}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} />
    </Button>
  );
}
