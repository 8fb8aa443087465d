// SPDX-License-Identifier: Apache-2.0

/// What there is to know about the selected node: ports and types, attributes to edit, the chain
/// rule with its numbers, the tensor itself.
///
/// [InspectorViewModel] turns an [InspectorSubject] into one immutable [NodeFacts]; the views show
/// it. Values come through [RunValues], edits leave through [InspectorActions].
@NullMarked
package dev.adjoint.inspector;

import org.jspecify.annotations.NullMarked;
