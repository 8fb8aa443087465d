// SPDX-License-Identifier: Apache-2.0

/// Files as people meet them: one-line faults that name the file, and writes that are whole or
/// absent. Knows no format; `json`, `tensorfile` and `data` build on it. Imports nothing of ours.
///
/// `AtomicFile.write(path, bytes)` leaves the old file or the new one, never half of either.
@NullMarked
package dev.adjoint.file;

import org.jspecify.annotations.NullMarked;
