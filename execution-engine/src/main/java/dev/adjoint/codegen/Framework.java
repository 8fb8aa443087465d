// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.type.TensorType;
import java.util.List;

/// A library that differentiates by itself: what its files look like around the forward pass.
interface Framework {
  Dialect dialect();

  Phrases phrases();

  List<String> imports();

  /// `class Mlp(nn.Module):`.
  String head(String name);

  /// Lines of the constructor that make the parameters.
  ///
  /// @param first the value it begins with
  String parameter(String name, TensorType type, String first, boolean trainable);

  /// The method that computes.
  String method();

  Library initials();
}
