// SPDX-License-Identifier: Apache-2.0

/// Where things are on the canvas: pure arithmetic on doubles and records, no window and no
/// toolkit.
///
/// World coordinates are pixels at 100 % zoom, x to the right and y down; screen coordinates are
/// what a [dev.adjoint.geometry.Viewport] makes of them. May import nothing but the JDK.
///
/// ```java
/// WirePath wire = WirePath.forward(new Point(136, 40), new Point(216, 60));
/// boolean hit = wire.distanceTo(pointer) < 6;
/// ```
@NullMarked
package dev.adjoint.geometry;

import org.jspecify.annotations.NullMarked;
