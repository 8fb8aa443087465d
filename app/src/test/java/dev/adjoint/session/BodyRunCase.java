// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.DocumentEdits;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;

/// A run with a loop whose body adds up numbers.
abstract class BodyRunCase extends DocumentRun {
  static final List<BodyPlace> BODY = List.of(new BodyPlace("l", "body"));

  /// Adds each of 1, 2, 3 to a sum and collects twice the sum.
  private static final String SCAN =
      "x:f32[3] = Input()\ns:f32[] = Input()\n"
          + "l = Scan(s, x, num_scan_inputs=1, body=(sum:f32[*], v:f32[*]) {\n"
          + "  n = Add(sum, v); d = Add(n, n); out n, d })\n"
          + "loss = ReduceSum(l:1, keepdims=0)\nout loss";

  final DocumentEdits edits = new DocumentEdits(document);

  BodyRunCase() {
    super(
        SCAN,
        (content, file, iteration) ->
            Map.of(
                "x", Tensor.of(DType.FLOAT32, Shape.of(3), i -> i + 1),
                "s", Tensor.scalar(DType.FLOAT32, 0)));
  }
}
