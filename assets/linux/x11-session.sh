#!/bin/sh
# The kiosk alone on an X server, for anteroom-x11.service. xinit forgets how its program ended, and systemd has to know.
ANTEROOM_STATUS=$(mktemp)
export ANTEROOM_STATUS
/usr/bin/xinit /bin/sh -c 'openbox & /opt/Anteroom/anteroom --supervised; echo $? >"$ANTEROOM_STATUS"' \
  -- :0 vt1 -nocursor -nolisten tcp
ended=$(cat "$ANTEROOM_STATUS")
rm -f "$ANTEROOM_STATUS"
exit "${ended:-1}"
