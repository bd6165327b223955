#!/bin/sh
# An earlier anteroom-x11.service runs this. Clinics have copies of that unit, and their kiosks must start after an upgrade.
# The unit of today runs x11-kiosk.sh.
ANTEROOM_STATUS=$(mktemp)
export ANTEROOM_STATUS
/usr/bin/xinit /bin/sh -c 'openbox & /opt/Anteroom/anteroom --supervised; echo $? >"$ANTEROOM_STATUS"' \
  -- :0 vt1 -nocursor -nolisten tcp
ended=$(cat "$ANTEROOM_STATUS")
rm -f "$ANTEROOM_STATUS"
exit "${ended:-1}"
