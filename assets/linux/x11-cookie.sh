#!/bin/sh
# Makes the cookie without which nobody may draw on the kiosk's X server, and gives it to the kiosk's user.
set -e
cookie=/run/anteroom-x11/cookie
umask 077
rm -f "$cookie"
touch "$cookie"
xauth -q -f "$cookie" add :0 . "$(mcookie)"
chown "$1" "$cookie"
mkdir -p -m 1777 /tmp/.X11-unix
