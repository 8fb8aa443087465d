// SPDX-License-Identifier: Apache-2.0

/// Tests of the project file.
@NullMarked
package dev.adjoint.json;

import org.jspecify.annotations.NullMarked;
