// SPDX-License-Identifier: Apache-2.0

/// Places the nodes of a graph that nobody has placed: layers from left to right, few crossings.
///
/// Small graphs are laid out by ELK, which no other package knows; large ones in rows below each
/// other, in linear time ([dev.adjoint.layout.LayeredLayout] decides). Takes sizes and wires, gives
/// corners; run it off the window's thread.
@NullMarked
package dev.adjoint.layout;

import org.jspecify.annotations.NullMarked;
