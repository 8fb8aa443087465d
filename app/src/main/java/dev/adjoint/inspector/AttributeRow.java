// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.op.Attribute;

/// One attribute of the node.
///
/// @param text its value as people type it, or the default's
/// @param isSet false when the text is only the default
public record AttributeRow(Attribute<?> attribute, String text, boolean isSet) {}
