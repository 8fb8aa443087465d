// SPDX-License-Identifier: Apache-2.0

/// Start-up and the window, where everything is put together: `main` sees `main.order`, the orders
/// see the pages in `main.page`, and those see `main.file`, `main.opening`, `main.notice` and
/// `main.run`. `Main` decides between the command line and the editor before any JavaFX class is
/// loaded.
@NullMarked
package dev.adjoint.main;

import org.jspecify.annotations.NullMarked;
