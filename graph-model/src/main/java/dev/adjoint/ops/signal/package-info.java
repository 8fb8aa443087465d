// SPDX-License-Identifier: Apache-2.0
/// Signals: windows, spectra and mel bands; one op, one file.
@NullMarked
package dev.adjoint.ops.signal;

import org.jspecify.annotations.NullMarked;
