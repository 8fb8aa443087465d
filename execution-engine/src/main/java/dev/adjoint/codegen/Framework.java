// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.compile.StateInit;
import dev.adjoint.type.TensorType;
import java.util.List;

/// A library that differentiates by itself: what its files look like around the forward pass.
interface Framework {
  Dialect dialect();

  Phrases phrases();

  List<String> imports();

  /// `class Mlp(nn.Module):`.
  String head(String name);

  /// The line of the constructor that makes a parameter.
  String parameter(String name, TensorType type, StateInit init);

  /// The method that computes.
  String method();

  /// Arguments of the method that random numbers ask for, a comma before each.
  ///
  /// @param drops whether something is drawn in training
  /// @param draws whether something is drawn each time
  String random(boolean drops, boolean draws);

  /// How a step is taken, in lines below the class.
  List<String> use(String model, String arguments, String loss);
}
