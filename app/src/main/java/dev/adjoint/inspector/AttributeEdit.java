// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.op.AttributeValue;
import java.util.Optional;

/// An attribute of a node gets another value.
///
/// @param value empty to go back to the default
public record AttributeEdit(String node, String attribute, Optional<AttributeValue> value) {}
