# What a kiosk needs in addition, whatever its screen: a message bus, which Chromium looks for, and a sound server where one is installed.
DBUS_SESSION_BUS_ADDRESS=$(dbus-daemon --session --fork --print-address --address="unix:dir=$XDG_RUNTIME_DIR")
export DBUS_SESSION_BUS_ADDRESS
if [ -x /usr/bin/pulseaudio ]; then pulseaudio --start --exit-idle-time=-1 --log-target=stderr; fi
