// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import dev.adjoint.type.Shape;
import java.util.List;

/// The shapes of all outputs, given the inputs. Called only when every connected input is ranked,
/// attributes are present and well-kinded, and element types agree. May return [Shape#UNRANKED]
/// when the shape depends on data that is not known yet.
@FunctionalInterface
public interface ShapeRule {
  /// @throws Rejection.Raised through [ShapeScope#reject]
  List<Shape> shapes(ShapeScope in);
}
