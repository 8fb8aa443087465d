// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.vision.AffineGrid;
import dev.adjoint.ops.vision.DeformConv;
import dev.adjoint.ops.vision.GridSample;
import dev.adjoint.ops.vision.MaxRoiPool;
import dev.adjoint.ops.vision.NonMaxSuppression;
import dev.adjoint.ops.vision.Resize;
import dev.adjoint.ops.vision.RoiAlign;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.List;

/// Ops on images. Expected values are those of the reference implementation of ONNX, or of the
/// formula written out in NumPy.
final class VisionCases {

  static final CaseList CASES =
      new CaseList(
          CaseFile.of(
              AffineGrid.OP,
              DeformConv.OP,
              GridSample.OP,
              MaxRoiPool.OP,
              NonMaxSuppression.OP,
              Resize.OP,
              RoiAlign.OP),
          rejected());

  private VisionCases() {}

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(Resize.OP, "C1")
            .with(Resize.AXES, List.of(2L))
            .of(type(2, 3))
            .open()
            .of(TensorType.of(DType.FLOAT32, 1)),
        RejectedCase.of(Resize.OP, "C1")
            .with(Resize.AXES, List.of(1L, -1L))
            .of(type(2, 3))
            .open()
            .of(TensorType.of(DType.FLOAT32, 2)),
        RejectedCase.of(Resize.OP, "C2").of(type(2, 3)),
        RejectedCase.of(Resize.OP, "C2")
            .of(type(2, 3))
            .open()
            .of(TensorType.of(DType.FLOAT32, 2))
            .of(longs(2, 3)),
        RejectedCase.of(Resize.OP, "C3").of(type(2, 3)).open().of(TensorType.of(DType.FLOAT32, 3)),
        RejectedCase.of(Resize.OP, "C3")
            .with(Resize.TRANSFORMATION, "tf_crop_and_resize")
            .of(type(2, 3))
            .of(type(2))
            .of(TensorType.of(DType.FLOAT32, 2)),
        RejectedCase.of(Resize.OP, "C4")
            .of(type(2, 3))
            .open()
            .of(Tensor.floats(Shape.of(2), 0.0f, 1.0f)),
        RejectedCase.of(Resize.OP, "C4")
            .of(type(2, 3))
            .open()
            .of(Tensor.floats(Shape.of(2), -1.0f, 1.0f)),
        RejectedCase.of(Resize.OP, "C5").of(type(2, 3)).open().open().of(longs(-1, 3)),
        RejectedCase.of(Resize.OP, "C5").of(type(2, 3)).open().open().of(longs(1073741824, 3)),
        RejectedCase.of(Resize.OP, "C5").of(type(0, 3)).open().open().of(longs(1, 3)),
        RejectedCase.of(GridSample.OP, "C1").of(type(2, 3)).of(type(2, 4, 1)),
        RejectedCase.of(GridSample.OP, "C1").of(type(2, 3, 0, 4)).of(type(2, 5, 5, 2)),
        RejectedCase.of(GridSample.OP, "C2").of(type(2, 3, 4, 4)).of(type(2, 5, 5, 3)),
        RejectedCase.of(GridSample.OP, "C2").of(type(2, 3, 4, 4)).of(type(1, 5, 5, 2)),
        RejectedCase.of(GridSample.OP, "C2").of(type(2, 3, 4, 4)).of(type(2, 5, 2)),
        RejectedCase.of(AffineGrid.OP, "C1").of(type(2, 3, 3)).of(longs(2, 1, 2, 2)),
        RejectedCase.of(AffineGrid.OP, "C2").of(type(2, 2, 3)).of(longs(2, 1, 2, 2, 2)),
        RejectedCase.of(AffineGrid.OP, "C3").of(type(2, 2, 3)).of(longs(3, 1, 2, 2)),
        RejectedCase.of(AffineGrid.OP, "C3").of(type(2, 2, 3)).of(longs(2, 1, 0, 2)),
        RejectedCase.of(AffineGrid.OP, "C3").of(type(2, 2, 3)).of(longs(2, 1, 1048576, 1048576)),
        RejectedCase.of(RoiAlign.OP, "C1")
            .of(type(2, 4, 4))
            .of(type(3, 4))
            .of(type(DType.INT64, 3)),
        RejectedCase.of(RoiAlign.OP, "C2")
            .of(type(2, 3, 4, 4))
            .of(type(3, 5))
            .of(type(DType.INT64, 3)),
        RejectedCase.of(RoiAlign.OP, "C3")
            .of(type(2, 3, 4, 4))
            .of(type(2, 4))
            .of(type(DType.INT64, 3)),
        RejectedCase.of(MaxRoiPool.OP, "C1")
            .with(MaxRoiPool.POOLED_SHAPE, List.of(2L, 2L))
            .of(type(2, 3, 4))
            .of(type(1, 5)),
        RejectedCase.of(MaxRoiPool.OP, "C2")
            .with(MaxRoiPool.POOLED_SHAPE, List.of(2L, 2L))
            .of(type(2, 3, 4, 4))
            .of(type(1, 4)),
        RejectedCase.of(MaxRoiPool.OP, "C3")
            .with(MaxRoiPool.POOLED_SHAPE, List.of(2L))
            .of(type(2, 3, 4, 4))
            .of(type(1, 5)),
        RejectedCase.of(MaxRoiPool.OP, "C3")
            .with(MaxRoiPool.POOLED_SHAPE, List.of(0L, 2L))
            .of(type(2, 3, 4, 4))
            .of(type(1, 5)),
        RejectedCase.of(NonMaxSuppression.OP, "C1").of(type(1, 6, 3)).of(type(1, 1, 6)),
        RejectedCase.of(NonMaxSuppression.OP, "C2").of(type(1, 6, 4)).of(type(1, 1, 5)),
        RejectedCase.of(NonMaxSuppression.OP, "C3")
            .of(type(1, 6, 4))
            .of(type(1, 1, 6))
            .of(type(DType.INT64, 2)),
        RejectedCase.of(DeformConv.OP, "C1").of(type(1, 2)).of(type(4, 2)).of(type(1, 2)),
        RejectedCase.of(DeformConv.OP, "C1")
            .of(type(1, 2, 5, 5))
            .of(type(4, 2, 3))
            .of(type(1, 18, 3, 3)),
        RejectedCase.of(DeformConv.OP, "C2")
            .of(type(1, 2, 5, 5))
            .of(type(4, 1, 3, 3))
            .of(type(1, 18, 3, 3)),
        RejectedCase.of(DeformConv.OP, "C2")
            .with(DeformConv.OFFSET_GROUP, 3L)
            .of(type(1, 2, 5, 5))
            .of(type(4, 2, 3, 3))
            .of(type(1, 18, 3, 3)),
        RejectedCase.of(DeformConv.OP, "C3")
            .with(DeformConv.STRIDES, List.of(1L))
            .of(type(1, 2, 5, 5))
            .of(type(4, 2, 3, 3))
            .of(type(1, 18, 3, 3)),
        RejectedCase.of(DeformConv.OP, "C3")
            .with(DeformConv.STRIDES, List.of(0L, 1L))
            .of(type(1, 2, 5, 5))
            .of(type(4, 2, 3, 3))
            .of(type(1, 18, 3, 3)),
        RejectedCase.of(DeformConv.OP, "C3")
            .with(DeformConv.KERNEL_SHAPE, List.of(2L, 3L))
            .of(type(1, 2, 5, 5))
            .of(type(4, 2, 3, 3))
            .of(type(1, 18, 3, 3)),
        RejectedCase.of(DeformConv.OP, "C4")
            .of(type(1, 2, 2, 2))
            .of(type(4, 2, 3, 3))
            .of(type(1, 18, 3, 3)),
        RejectedCase.of(DeformConv.OP, "C5")
            .of(type(1, 2, 5, 5))
            .of(type(4, 2, 3, 3))
            .of(type(1, 9, 3, 3)),
        RejectedCase.of(DeformConv.OP, "C5")
            .of(type(1, 2, 5, 5))
            .of(type(4, 2, 3, 3))
            .of(type(1, 18, 2, 3)),
        RejectedCase.of(DeformConv.OP, "C5")
            .of(type(1, 2, 5, 5))
            .of(type(4, 2, 3, 3))
            .of(type(1, 18, 3, 3))
            .open()
            .of(type(1, 18, 3, 3)),
        RejectedCase.of(DeformConv.OP, "C6")
            .of(type(1, 2, 5, 5))
            .of(type(4, 2, 3, 3))
            .of(type(1, 18, 3, 3))
            .of(type(3)));
  }
}
