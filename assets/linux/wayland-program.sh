#!/bin/sh
# The program that the compositor runs: the kiosk. It writes down how the kiosk ended.
/opt/Anteroom/anteroom --supervised --ozone-platform=wayland
echo $? >"$XDG_RUNTIME_DIR/ended"
