// SPDX-License-Identifier: Apache-2.0

/// A stand-in for a library of this name, for the architecture tests.
@NullMarked
package jcuda;

import org.jspecify.annotations.NullMarked;
