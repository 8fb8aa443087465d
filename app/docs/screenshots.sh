#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Takes the pictures in this folder anew from the running program, 1600×1000, on real digits.
# Needs Xvfb. Look at every picture before you commit it.
set -euo pipefail
docs=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$docs/../.."
JAVA_HOME=$(./adjoint --jdk)
export JAVA_HOME
xvfb-run -a -s "-screen 0 1600x1000x24" mvn -B -q -Dquick -Pxvfb test -pl app -am \
  -Dtest=ScreenshotsTest -Dsurefire.failIfNoSpecifiedTests=false -Dadjoint.screenshots="$docs"
ls -l "$docs"/*.png
