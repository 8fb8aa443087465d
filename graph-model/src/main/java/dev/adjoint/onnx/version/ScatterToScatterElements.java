// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.version;

import java.util.List;

/// Scatter got another name.
final class ScatterToScatterElements {

  static final List<Migration> ALL =
      List.of(Migration.of("Scatter", 10, (old, at) -> old.withOp("ScatterElements")));

  private ScatterToScatterElements() {}
}
