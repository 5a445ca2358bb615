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
      title={label} // beside an `aria-label` of the same words it would be heard twice
      {...rest}
    >
      <Icon name={icon} />
    </Button>
  );
}
