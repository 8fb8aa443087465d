// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.version;

import dev.adjoint.onnx.proto.NodeProto;
import java.util.List;

/// Batch normalization was in training when somebody asked for more than its first output; since
/// operator set 14 an attribute says so, and there are no saved statistics any more.
final class BatchNormalizationOutputs {

  static final List<Migration> ALL =
      List.of(Migration.of("BatchNormalization", 13, BatchNormalizationOutputs::mode));

  private BatchNormalizationOutputs() {}

  private static NodeProto mode(NodeProto old, Surroundings at) {
    boolean training =
        old.outputs().stream().skip(1).anyMatch(name -> !name.isEmpty())
            && old.integer("is_test", 0) == 0;
    NodeProto plain = old.integer("spatial", 1) == 1 ? old.without("spatial") : old;
    plain = plain.without("is_test");
    return training ? plain.with("training_mode", 1) : plain.withOutputs(List.of(old.output(0)));
  }
}
