// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.display;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// A test of what the headless platform cannot do: modifier keys with the mouse, drag and drop
/// between windows. It runs with `-Pxvfb` only, and there only where there is a display.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("xvfb")
@EnabledIfEnvironmentVariable(
    named = "DISPLAY",
    matches = ".+",
    disabledReason = "skipped: no DISPLAY; run under xvfb-run")
public @interface NeedsDisplay {}
