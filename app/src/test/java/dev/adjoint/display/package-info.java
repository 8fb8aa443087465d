// SPDX-License-Identifier: Apache-2.0

/// Where a test runs: on JavaFX's headless platform, or on a display.
@NullMarked
package dev.adjoint.display;

import org.jspecify.annotations.NullMarked;
