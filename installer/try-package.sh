#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Tries the packages that `mvn -pl installer -am package -Pinstaller` made, on Linux: unpacks the .deb into an empty folder, runs the
# commands from there, opens the window on a display of its own, and fails at the first thing that is not as it should be. Root, who
# has no Adjoint installed, sees it installed and removed as well. Needs dpkg-deb, Xvfb and ImageMagick.
set -euo pipefail

here=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd)
deb=$(ls "$here"/target/package/adjoint_*.deb | tail -1)
room=$(mktemp -d)
screen=
window=
clean() {
  [ -z "$window" ] || kill "$window" 2>/dev/null || true
  [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
  rm -rf "$room"
}
trap clean EXIT

fail() {
  printf 'FAIL %s\n' "$*" >&2
  exit 1
}
pass() { printf 'pass %s\n' "$*"; }

# A person who has never started it.
export HOME=$room/home ADJOINT_DATA=$room/data
mkdir -p "$HOME"

dpkg-deb -x "$deb" "$room"
image=$room/opt/adjoint
adjoint=$image/bin/adjoint
projects=$image/lib/app/projects
for part in lib/adjoint.png lib/app/adjoint.aot lib/app/ready/adjoint-1.0.bss lib/app/ready/Pretendard-Regular.otf lib/app/licences/THIRD-PARTY.md lib/app/licences/Apache-2.0.txt \
  lib/app/projects/mnist-mlp.json lib/app/projects/data/mnist/train-images-idx3-ubyte.gz lib/app/projects/lecture8/01-numpy.json; do
  [ -s "$image/$part" ] || fail "no $part in the package"
done
desktop=$(ls "$image"/lib/*.desktop)
grep -q '^Exec=/opt/adjoint/bin/adjoint %f$' "$desktop" || fail "the menu entry takes no file"
grep -q '^MimeType=application/json;' "$desktop" || fail "the menu entry knows no kind of file"
pass "content"

[[ $("$adjoint" --version) == "Adjoint "* ]] || fail "--version"
[ -z "$("$adjoint" --version 2>&1 >/dev/null)" ] || fail "--version writes to stderr"
ln -s "$adjoint" "$room/linked adjoint"
[[ $("$room/linked adjoint" --version) == "Adjoint "* ]] || fail "--version by a link"
pass "--version"

"$adjoint" validate "$projects/xor.json" | grep -q 'no errors' || fail "validate"
code=0
printf '{' >"$room/broken.json"
"$adjoint" validate "$room/broken.json" 2>"$room/said" || code=$?
[ "$code" = 1 ] && [ "$(wc -l <"$room/said")" = 1 ] || fail "validate of a broken file"
pass "validate"

cat >"$room/square.json" <<'GRAPH'
{"adjoint": 1, "name": "square", "nodes": [
  {"id": "x", "op": "Parameter", "attributes": {"shape": [3]}},
  {"id": "y", "op": "Mul", "inputs": ["x", "x"]},
  {"id": "l", "op": "ReduceSum", "inputs": ["y"], "attributes": {"keepdims": 0}}],
 "outputs": ["l"]}
GRAPH
"$adjoint" grad "$room/square.json" --of l --wrt x --out "$room/out" >"$room/said" || fail "grad"
[ -n "$(find "$room/out" -name '*.npy')" ] || fail "grad wrote nothing"
pass "grad"

# The cache must fit what was unpacked, and nothing of JavaFX be left to unpack.
JAVA_TOOL_OPTIONS="-XX:AOTMode=on" "$adjoint" --version >/dev/null 2>&1 || fail "the start-up cache does not fit"
pass "start-up cache"

number=190
while [ -e "/tmp/.X11-unix/X$number" ]; do number=$((number + 1)); done
Xvfb ":$number" -screen 0 1600x1000x24 -nolisten tcp >/dev/null 2>&1 &
screen=$!
export DISPLAY=:$number
for _ in $(seq 50); do [ -e "/tmp/.X11-unix/X$number" ] && break; sleep 0.1; done

# Opens the window, waits for its frame, says how long it took.
open() {
  JAVA_TOOL_OPTIONS="-Dadjoint.time-start=$(date +%s%3N)" "$adjoint" "$@" >"$room/out.txt" 2>"$room/said" &
  window=$!
  for _ in $(seq 300); do
    grep -q "$awaited" "$room/said" && break
    kill -0 "$window" 2>/dev/null || fail "the window closed: $(cat "$room/said")"
    sleep 0.1
  done
  grep "$awaited" "$room/said" || fail "no window within 30 s"
  sleep 1
  import -window root "$room/shot.png"
  [ "$(identify -format %k "$room/shot.png")" -gt 60 ] || fail "the window is empty"
  kill "$window"
  wait "$window" 2>/dev/null || true
  window=
}
awaited='first frame after' open
pass "window"
awaited='project shown after' open "$projects/mnist-mlp.json"
pass "window with a project"
[ ! -e "$HOME/.openjfx" ] || fail "libraries were unpacked into the home folder"
pass "home folder"

if [ "$(id -u)" = 0 ] && [ ! -e /opt/adjoint ]; then
  entry=/usr/share/applications/adjoint-adjoint.desktop
  dpkg -i "$deb" >"$room/out.txt" 2>&1 || fail "dpkg -i: $(cat "$room/out.txt")"
  [[ $(/usr/bin/adjoint --version) == "Adjoint "* ]] || fail "the installed command"
  [ -s "$entry" ] || fail "no entry in the menu of programs"
  dpkg -r adjoint >"$room/out.txt" 2>&1 || fail "dpkg -r: $(cat "$room/out.txt")"
  for left in /opt/adjoint /usr/bin/adjoint "$entry"; do
    [ ! -e "$left" ] && [ ! -L "$left" ] || fail "$left is left behind"
  done
  pass "installed and removed"
fi
