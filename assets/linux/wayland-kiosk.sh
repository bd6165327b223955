#!/bin/sh
# Runs the compositor that it is given, for anteroom-sway.service and anteroom.service. Compositors forget how their program ended, but
# systemd must know.
rm -f "$XDG_RUNTIME_DIR/ended"
. /opt/Anteroom/resources/linux/beside.sh
"$@"
exit "$(cat "$XDG_RUNTIME_DIR/ended" 2>/dev/null || echo 1)"
