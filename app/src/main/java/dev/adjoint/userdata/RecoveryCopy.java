// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.userdata;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Unsaved work of a program that is gone.
///
/// @param copy where it lies
/// @param file the project it belongs to; empty if it was never saved
/// @param json the graph as a project file
public record RecoveryCopy(
    Path copy, String name, Optional<Path> file, Instant saved, String json) {}
