// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.geometry;

/// A thin line that shows what lines up: level or upright, from end to end of what it joins.
public record Guide(Point from, Point to) {}
