// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

/// What a label says, and how wide it is.
record WireText(String text, double width) {}
