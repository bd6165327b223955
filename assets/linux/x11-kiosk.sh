#!/bin/sh
# The kiosk alone on its X server, for anteroom-x11.service. This shell starts what the kiosk needs beside it, then becomes the kiosk.
until [ -S /tmp/.X11-unix/X0 ]; do sleep 0.1; done
. /opt/Anteroom/resources/linux/beside.sh
# A screen that hangs upright: xrandr --output NAME --rotate left; xinput map-to-output "TOUCH PANEL" NAME
openbox --config-file /opt/Anteroom/resources/linux/openbox.xml &
exec /opt/Anteroom/anteroom --supervised
