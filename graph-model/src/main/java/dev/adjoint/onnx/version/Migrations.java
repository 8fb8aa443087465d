// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.version;

import dev.adjoint.onnx.proto.NodeProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every migration. Operators that are not here have kept their meaning since operator set 7.
public final class Migrations {

  /// The last operator set in which Scan takes a batch.
  static final int LAST_BATCHED_SCAN = 8;

  private static final List<Migration> ALL =
      Stream.of(
              AxesToInput.ALL,
              AttributesToInputs.ALL,
              FlatSoftmax.ALL,
              BatchNormalizationOutputs.ALL,
              DropoutMode.ALL,
              ScanBatches.ALL,
              SplitParts.ALL,
              UpsampleToResize.ALL,
              ResizeWithRoi.ALL,
              ScatterToScatterElements.ALL,
              GroupScales.ALL,
              GridSampleModes.ALL,
              HalfPixelRoi.ALL,
              LegacyBroadcast.ALL,
              LegacyAttributes.ALL,
              CastByName.ALL)
          .flatMap(List::stream)
          .toList();

  private static final Map<String, List<Migration>> BY_OP =
      ALL.stream()
          .sorted(java.util.Comparator.comparingInt(Migration::last))
          .collect(Collectors.groupingBy(Migration::op));

  private Migrations() {}

  /// Whether there is no newer form for a node of `version`.
  public static boolean isBeyond(NodeProto old, long version) {
    return old.op().equals("Scan") && version <= LAST_BATCHED_SCAN && ScanBatches.isBeyond(old);
  }

  /// The nodes that do in the newest operator set what `old` does in `version`.
  public static List<NodeProto> apply(NodeProto old, long version, Surroundings at) {
    List<NodeProto> nodes = List.of(old);
    for (Migration migration : BY_OP.getOrDefault(old.op(), List.of())) {
      if (version <= migration.last()) {
        nodes = through(nodes, migration, at);
      }
    }
    return nodes;
  }

  private static List<NodeProto> through(
      List<NodeProto> nodes, Migration migration, Surroundings at) {
    List<NodeProto> changed = new ArrayList<>();
    boolean done = false;
    for (NodeProto node : nodes) {
      if (!done && node.op().equals(migration.op())) {
        done = true;
        changed.addAll(migration.step().apply(node, at));
      } else {
        changed.add(node);
      }
    }
    return changed;
  }

  /// Migrations of several operators that are the same but for the name.
  static List<Migration> each(List<String> ops, Function<String, Migration> migration) {
    return ops.stream().map(migration).toList();
  }
}
