// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.version;

import dev.adjoint.onnx.proto.AttributeProto;
import dev.adjoint.onnx.proto.GraphProto;
import dev.adjoint.onnx.proto.NodeProto;
import dev.adjoint.onnx.proto.ValueInfoProto;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Scan took a batch of sequences in operator set 8. It is a scan along the batch, of which each
/// step scans one sequence.
final class ScanBatches {

  /// What only the newer form has: by it the scan of one sequence is known when it is met again.
  private static final String DIRECTIONS = "scan_input_directions";

  static final List<Migration> ALL =
      List.of(new Migration("Scan", Migrations.LAST_BATCHED_SCAN, ScanBatches::examples));

  private ScanBatches() {}

  /// Whether a node of an old operator set asks for what the newer form cannot say: sequences of
  /// different lengths.
  static boolean isBeyond(NodeProto node) {
    return node.attribute(DIRECTIONS).isEmpty() && !node.input(0).isEmpty();
  }

  private static List<NodeProto> examples(NodeProto old, Surroundings at) {
    if (!(old.attribute("body").orElse(null) instanceof AttributeProto.Body(GraphProto body))
        || old.attribute(DIRECTIONS).isPresent()
        || old.inputs().isEmpty()
        || isBeyond(old)) {
      return List.of(old);
    }
    List<String> batches = old.inputs().subList(1, old.inputs().size());
    NodeProto each =
        old.without("directions")
            .withInputs(fresh(at, batches, batches.size()))
            .withOutputs(fresh(at, old.outputs(), body.outputs().size()))
            .with(DIRECTIONS, directions(old));
    GraphProto step =
        new GraphProto(
            "example",
            List.of(each),
            List.of(),
            typed(each.inputs(), body.inputs()),
            typed(each.outputs(), body.outputs()),
            List.of(),
            0);
    return List.of(
        old.without("directions")
            .withInputs(batches)
            .with("body", new AttributeProto.Body(step))
            .with("num_scan_inputs", batches.size())
            .with(DIRECTIONS, zeros(batches.size())));
  }

  private static AttributeProto.Value directions(NodeProto old) {
    return old.attribute("directions")
        .orElseGet(() -> zeros(Math.toIntExact(old.integer("num_scan_inputs", 0))));
  }

  private static AttributeProto.Value zeros(int count) {
    return new AttributeProto.Ints(Collections.nCopies(count, 0L));
  }

  private static List<String> fresh(Surroundings at, List<String> hints, int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(at.fresh((i < hints.size() ? hints.get(i) : "scan") + "_example"));
    }
    return names;
  }

  /// Values of the element types that `like` has; their shapes are what comes.
  private static List<ValueInfoProto> typed(List<String> names, List<ValueInfoProto> like) {
    List<ValueInfoProto> values = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int type = i < like.size() ? like.get(i).elementType() : 0;
      values.add(ValueInfoProto.tensor(names.get(i), type, Optional.empty()));
    }
    return values;
  }
}
