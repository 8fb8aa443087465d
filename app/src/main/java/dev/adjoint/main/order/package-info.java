// SPDX-License-Identifier: Apache-2.0

/// Everything that a person can order, by menu, with the conditions under which it can be given,
/// and the ways to give it: menus, keys, the right button, the search box. An order goes to the
/// page in front; what it opens above the window it asks the window for.
@NullMarked
package dev.adjoint.main.order;

import org.jspecify.annotations.NullMarked;
