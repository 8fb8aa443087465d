// SPDX-License-Identifier: Apache-2.0
/// What runs: straight-line programs of ops on bound shapes and the execution plan made of them.
/// All values are immutable; nothing here knows a device.
@NullMarked
package dev.adjoint.plan;

import org.jspecify.annotations.NullMarked;
