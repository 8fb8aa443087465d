// SPDX-License-Identifier: Apache-2.0
/// Measurements to be run by hand; no test asserts a time.
@NullMarked
package dev.adjoint.bench;

import org.jspecify.annotations.NullMarked;
