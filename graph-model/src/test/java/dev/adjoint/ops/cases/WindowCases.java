// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.ints;
import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.scalar;
import static dev.adjoint.ops.cases.Tensors.shape;

import dev.adjoint.ops.signal.BlackmanWindow;
import dev.adjoint.ops.signal.HammingWindow;
import dev.adjoint.ops.signal.HannWindow;
import dev.adjoint.ops.signal.MelWeightMatrix;
import dev.adjoint.type.DType;
import java.util.List;

/// Windows and mel bands.
final class WindowCases {

  static final CaseList CASES =
      CaseList.of(
          rejected(),
          hannWindow(),
          hammingWindow(),
          blackmanWindow(),
          CaseFile.of(MelWeightMatrix.OP));

  private WindowCases() {}

  private static List<OpCase> hannWindow() {
    return List.of(
        OpCase.of(HannWindow.OP, "periodic", longs(shape(), 10))
            .with(HannWindow.OUTPUT_DATATYPE, DType.FLOAT64)
            .gives(
                reals(
                    0,
                    0.09549150281252627,
                    0.3454915028125263,
                    0.6545084971874737,
                    0.9045084971874737,
                    1,
                    0.9045084971874737,
                    0.6545084971874737,
                    0.3454915028125264,
                    0.09549150281252633)),
        OpCase.of(HannWindow.OP, "symmetric", ints(shape(), 9))
            .with(HannWindow.OUTPUT_DATATYPE, DType.FLOAT64)
            .with(HannWindow.PERIODIC, false)
            .gives(
                reals(
                    0,
                    0.1464466094067262,
                    0.49999999999999994,
                    0.8535533905932737,
                    1,
                    0.8535533905932738,
                    0.5000000000000001,
                    0.14644660940672632,
                    0)),
        OpCase.of(HannWindow.OP, "one element, symmetric", longs(1))
            .with(HannWindow.OUTPUT_DATATYPE, DType.FLOAT64)
            .with(HannWindow.PERIODIC, false)
            .gives(reals(1)),
        OpCase.of(HannWindow.OP, "nothing", longs(shape(), 0))
            .with(HannWindow.OUTPUT_DATATYPE, DType.FLOAT64)
            .gives(reals(shape(0))));
  }

  private static List<OpCase> hammingWindow() {
    return List.of(
        OpCase.of(HammingWindow.OP, "periodic", longs(shape(), 10))
            .with(HammingWindow.OUTPUT_DATATYPE, DType.FLOAT64)
            .gives(
                reals(
                    0.08695652173913043,
                    0.174144415611437,
                    0.4024052851766544,
                    0.684551236562476,
                    0.9128121061276933,
                    1,
                    0.9128121061276935,
                    0.684551236562476,
                    0.4024052851766545,
                    0.17414441561143706)),
        OpCase.of(HammingWindow.OP, "symmetric", ints(shape(), 9))
            .with(HammingWindow.OUTPUT_DATATYPE, DType.FLOAT64)
            .with(HammingWindow.PERIODIC, false)
            .gives(
                reals(
                    0.08695652173913043,
                    0.22066864337135872,
                    0.5434782608695652,
                    0.8662878783677717,
                    1,
                    0.8662878783677717,
                    0.5434782608695653,
                    0.22066864337135883,
                    0.08695652173913043)),
        OpCase.of(HammingWindow.OP, "one element, symmetric", longs(1))
            .with(HammingWindow.OUTPUT_DATATYPE, DType.FLOAT64)
            .with(HammingWindow.PERIODIC, false)
            .gives(reals(1)),
        OpCase.of(HammingWindow.OP, "nothing", longs(shape(), 0))
            .with(HammingWindow.OUTPUT_DATATYPE, DType.FLOAT64)
            .gives(reals(shape(0))));
  }

  private static List<OpCase> blackmanWindow() {
    return List.of(
        OpCase.of(BlackmanWindow.OP, "periodic", longs(shape(), 10))
            .with(BlackmanWindow.OUTPUT_DATATYPE, DType.FLOAT64)
            .gives(
                reals(
                    -1.3877787807814457e-17,
                    0.040212862362522056,
                    0.20077014326253045,
                    0.5097871376374778,
                    0.8492298567374694,
                    0.9999999999999999,
                    0.8492298567374695,
                    0.509787137637478,
                    0.20077014326253056,
                    0.04021286236252208)),
        OpCase.of(BlackmanWindow.OP, "symmetric", ints(shape(), 9))
            .with(BlackmanWindow.OUTPUT_DATATYPE, DType.FLOAT64)
            .with(BlackmanWindow.PERIODIC, false)
            .gives(
                reals(
                    -1.3877787807814457e-17,
                    0.0664466094067262,
                    0.3399999999999999,
                    0.7735533905932737,
                    0.9999999999999999,
                    0.7735533905932739,
                    0.3400000000000001,
                    0.06644660940672628,
                    -1.3877787807814457e-17)),
        OpCase.of(BlackmanWindow.OP, "one element, symmetric", longs(1))
            .with(BlackmanWindow.OUTPUT_DATATYPE, DType.FLOAT64)
            .with(BlackmanWindow.PERIODIC, false)
            .gives(reals(1)),
        OpCase.of(BlackmanWindow.OP, "nothing", longs(shape(), 0))
            .with(BlackmanWindow.OUTPUT_DATATYPE, DType.FLOAT64)
            .gives(reals(shape(0))));
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(HannWindow.OP, "C1").of(longs(shape(), -1)),
        RejectedCase.of(HannWindow.OP, "C1").of(longs(4, 4)),
        RejectedCase.of(HannWindow.OP, "C2")
            .of(longs(shape(), 4))
            .with(HannWindow.OUTPUT_DATATYPE, DType.BOOL),
        RejectedCase.of(HammingWindow.OP, "C1").of(longs(shape(), -1)),
        RejectedCase.of(HammingWindow.OP, "C1").of(longs(4, 4)),
        RejectedCase.of(HammingWindow.OP, "C2")
            .of(longs(shape(), 4))
            .with(HammingWindow.OUTPUT_DATATYPE, DType.BOOL),
        RejectedCase.of(BlackmanWindow.OP, "C1").of(longs(shape(), -1)),
        RejectedCase.of(BlackmanWindow.OP, "C1").of(longs(4, 4)),
        RejectedCase.of(BlackmanWindow.OP, "C2")
            .of(longs(shape(), 4))
            .with(BlackmanWindow.OUTPUT_DATATYPE, DType.BOOL),
        RejectedCase.of(MelWeightMatrix.OP, "C1")
            .of(longs(shape(), 0))
            .of(longs(shape(), 16))
            .of(longs(shape(), 8192))
            .of(scalar(0))
            .of(scalar(4096)),
        RejectedCase.of(MelWeightMatrix.OP, "C2")
            .of(longs(shape(), 4))
            .of(longs(shape(), 16))
            .of(longs(shape(), 8192))
            .of(scalar(9))
            .of(scalar(4)),
        RejectedCase.of(MelWeightMatrix.OP, "C2")
            .of(longs(shape(), 4))
            .of(longs(shape(), 16))
            .of(longs(shape(), 8192))
            .of(scalar(-9))
            .of(scalar(4)),
        RejectedCase.of(MelWeightMatrix.OP, "C3")
            .of(longs(shape(), 4))
            .of(longs(shape(), 16))
            .of(longs(shape(), 8192))
            .of(scalar(0))
            .of(scalar(4))
            .with(MelWeightMatrix.OUTPUT_DATATYPE, DType.BOOL));
  }
}
