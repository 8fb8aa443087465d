// SPDX-License-Identifier: Apache-2.0

/// Start-up and composition root: the only place that wires objects together. `Main` decides
/// between the command line and the editor before any JavaFX class is loaded.
@NullMarked
package dev.adjoint.main;

import org.jspecify.annotations.NullMarked;
