// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.version;

import dev.adjoint.onnx.proto.AttributeProto;
import dev.adjoint.onnx.proto.NodeProto;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.Arrays;
import java.util.List;

/// Resize had no region of interest and no choice of coordinates in operator set 10.
final class ResizeWithRoi {

  static final List<Migration> ALL =
      List.of(
          new Migration("Resize", 10, ResizeWithRoi::resized),
          Migration.of("Resize", 12, (old, at) -> withoutIdleScales(old)));

  private ResizeWithRoi() {}

  /// Scales had to be there, if empty, even where sizes decide.
  private static NodeProto withoutIdleScales(NodeProto node) {
    return node.input(3).isEmpty() ? node : node.withInput(2, "");
  }

  /// Nearest was the element before the position along an axis that grows, and the one after it
  /// along one that shrinks. Where the file does not say which axes do, first all are resized that
  /// grow and then all that shrink.
  private static List<NodeProto> resized(NodeProto old, Surroundings at) {
    NodeProto resize = old.withInputs(List.of(old.input(0), "", old.input(1)));
    boolean nearest =
        !(old.attribute("mode").orElse(null) instanceof AttributeProto.Text(String mode))
            || mode.equals("nearest");
    double[] scales = at.value(old.input(1)).map(Tensor::toDoubles).orElse(new double[] {0, 2});
    if (!nearest || Arrays.stream(scales).allMatch(scale -> scale >= 1)) {
      return List.of(asymmetric(resize));
    }
    if (Arrays.stream(scales).allMatch(scale -> scale <= 1)) {
      return List.of(asymmetric(resize, "ceil"));
    }
    String y = old.output(0);
    String one = at.constant(y + "_one", Tensor.scalar(DType.FLOAT32, 1));
    String growth = at.fresh(y + "_growth");
    String shrinkage = at.fresh(y + "_shrinkage");
    String grown = at.fresh(y + "_grown");
    return List.of(
        NodeProto.of("Max", List.of(old.input(1), one), List.of(growth)),
        NodeProto.of("Min", List.of(old.input(1), one), List.of(shrinkage)),
        asymmetric(resize.withInput(2, growth).withOutputs(List.of(grown))),
        asymmetric(resize.withInput(0, grown).withInput(2, shrinkage), "ceil"));
  }

  static NodeProto asymmetric(NodeProto node) {
    return asymmetric(node, "floor");
  }

  private static NodeProto asymmetric(NodeProto node, String nearest) {
    return node.with("coordinate_transformation_mode", new AttributeProto.Text("asymmetric"))
        .with("nearest_mode", new AttributeProto.Text(nearest));
  }
}
