# Runs "$@" and ends it when whoever started us is gone: our standard input is a pipe that is
# closed when the starter ends, however it ends.
exec 3<&0
"$@" 3<&- </dev/null &
engine=$!
trap 'kill -TERM "$engine" 2>/dev/null' TERM INT HUP
(
  trap - TERM INT HUP
  read -r _ <&3
  kill -TERM "$engine" 2>/dev/null
) &
watcher=$!
exec 3<&-
status=0
while kill -0 "$engine" 2>/dev/null; do
  wait "$engine"
  status=$?
done
kill "$watcher" 2>/dev/null
exit "$status"
