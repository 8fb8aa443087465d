// SPDX-License-Identifier: Apache-2.0
/// Runs every shipped project and holds it to what its text says.
@NullMarked
package dev.adjoint.projects;

import org.jspecify.annotations.NullMarked;
