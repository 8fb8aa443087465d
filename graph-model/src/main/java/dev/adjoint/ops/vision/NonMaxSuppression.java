// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.vision;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;

/// Picks the best boxes of each class and drops those that overlap a better one too much. How many
/// are left hangs on the boxes: they must be known when the graph is laid out, so that this runs
/// node by node.
public final class NonMaxSuppression {

  public static final Attribute<Boolean> CENTER_POINT_BOX =
      Attribute.flag("center_point_box")
          .defaultsTo(false)
          .doc("0 has boxes as two corners y1, x1, y2, x2, 1 as x and y of the middle and sizes");

  public static final OpDef OP =
      OpDef.named("NonMaxSuppression")
          .since(11)
          .category(Category.VISION)
          .summary("Picks the best boxes that do not overlap")
          .formula("selected_indices = boxes better than all that overlap them")
          .input("boxes", "T", TypeSet.FLOATING)
          .input("scores", "T", TypeSet.FLOATING)
          .optionalInput("max_output_boxes_per_class", "I", TypeSet.INT64)
          .optionalInput("iou_threshold", "F", TypeSet.FLOATING)
          .optionalInput("score_threshold", "F", TypeSet.FLOATING)
          .output("selected_indices", DType.INT64)
          .attribute(CENTER_POINT_BOX)
          .shape(NonMaxSuppression::shape)
          .notDifferentiable("a choice of boxes jumps from one to another")
          .decomposition(NonMaxSuppression::expand)
          .build();

  private NonMaxSuppression() {}

  private static Shape shape(ShapeScope in) {
    Shape boxes = in.shape("boxes");
    if (boxes.rank() != 3 || !boxes.dim(2).mayEqual(Dim.of(4))) {
      throw in.reject("C1", "boxes", "not boxes", "[N, boxes, 4]", boxes.display());
    }
    Shape scores = in.shape("scores");
    boolean fits =
        scores.rank() == 3
            && scores.dim(0).mayEqual(boxes.dim(0))
            && scores.dim(2).mayEqual(boxes.dim(1));
    if (!fits) {
      throw in.reject(
          "C2",
          "scores",
          "there must be a score for each box and class",
          "[" + boxes.dim(0) + ", classes, " + boxes.dim(1) + "]",
          scores.display());
    }
    for (String port : List.of("max_output_boxes_per_class", "iou_threshold", "score_threshold")) {
      Shape one = in.has(port) ? in.shape(port) : Shape.SCALAR;
      if (one.rank() > 1 || (one.rank() == 1 && !one.dim(0).mayEqual(Dim.ONE))) {
        throw in.reject("C3", port, "this must be one number", "a scalar", one.display());
      }
    }
    boolean known =
        List.of("boxes", "scores", "max_output_boxes_per_class", "iou_threshold", "score_threshold")
            .stream()
            .allMatch(port -> !in.has(port) || in.constant(port).isPresent());
    Dim count = known ? Dim.of(suppression(in).selected().size() / 3) : Dim.UNKNOWN;
    return Shape.of(List.of(count, Dim.of(3)));
  }

  private static Suppression suppression(ShapeScope in) {
    return new Suppression(
        in.constant("boxes").orElseThrow(),
        in.constant("scores").orElseThrow(),
        in.has("max_output_boxes_per_class")
            ? in.constant("max_output_boxes_per_class").orElseThrow().getLong(0)
            : 0,
        in.has("iou_threshold") ? in.constant("iou_threshold").orElseThrow().get(0) : 0,
        in.has("score_threshold")
            ? in.constant("score_threshold").map(t -> t.get(0))
            : Optional.empty(),
        in.get(CENTER_POINT_BOX));
  }

  private static List<Value> expand(NodeScope node) {
    Optional<Tensor> most = list(node, "max_output_boxes_per_class");
    List<Long> selected =
        new Suppression(
                list(node, "boxes").orElseThrow(),
                list(node, "scores").orElseThrow(),
                most.map(t -> t.getLong(0)).orElse(0L),
                list(node, "iou_threshold").map(t -> t.get(0)).orElse(0.0),
                list(node, "score_threshold").map(t -> t.get(0)),
                node.get(CENTER_POINT_BOX))
            .selected();
    long[] all = selected.stream().mapToLong(Long::longValue).toArray();
    return List.of(node.constant(Tensor.vector(all).reshaped(Shape.of(all.length / 3, 3))));
  }

  private static Optional<Tensor> list(NodeScope node, String port) {
    return node.has(port)
        ? Optional.of(node.constantValue(node.input(port)).orElseThrow())
        : Optional.empty();
  }
}
