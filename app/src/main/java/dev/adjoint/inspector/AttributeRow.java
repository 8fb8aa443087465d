// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.op.Attribute;

/// One attribute of the selected nodes.
///
/// @param text its value as people type it, or the default's; empty where the nodes differ
/// @param isSet false when the text is only the default
/// @param mixed whether the nodes have different values
public record AttributeRow(Attribute<?> attribute, String text, boolean isSet, boolean mixed) {}
