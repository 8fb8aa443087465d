// SPDX-License-Identifier: Apache-2.0

/// What a person can order, said once: menus, the command palette, the page of shortcuts and the
/// tests are all made from one list. Knows texts, and no window: what an order does is handed in.
@NullMarked
package dev.adjoint.command;

import org.jspecify.annotations.NullMarked;
