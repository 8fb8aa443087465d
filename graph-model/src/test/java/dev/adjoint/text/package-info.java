// SPDX-License-Identifier: Apache-2.0

/// Tests of the text form.
@NullMarked
package dev.adjoint.text;

import org.jspecify.annotations.NullMarked;
