#!/bin/sh
# Run by systemd when the kiosk has ended: where staff left it, the screen gets a login.
if [ "$EXIT_STATUS" = 3 ]; then systemctl --no-block start getty@tty1.service; fi
