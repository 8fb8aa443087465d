// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.internal.Fourier;
import dev.adjoint.ops.signal.DFT;
import dev.adjoint.ops.signal.STFT;
import java.util.List;

/// Fourier transforms, against an independent implementation.
final class SpectrumCases {

  static final CaseList CASES = CaseList.of(rejected(), CaseFile.of(DFT.OP, STFT.OP), fourier());

  private SpectrumCases() {}

  private static List<OpCase> fourier() {
    return List.of(
        OpCase.of(Fourier.OP, "a column", reals(shape(4, 2), 1, -2, 3, 1.5, 0, 2, -0.25, 1))
            .with(Fourier.AXIS, 0L)
            .gives(reals(shape(4, 2), 3.75, 2.5, 1.5, -7.25, -1.75, -2.5, 0.5, -0.75))
            .smooth(),
        OpCase.of(Fourier.OP, "the other way around", reals(shape(3, 2), 1, -2, 3, 1.5, 0, 2))
            .with(Fourier.AXIS, 0L)
            .with(Fourier.INVERSE, true)
            .gives(
                reals(
                    shape(3, 2),
                    4,
                    1.5,
                    -0.0669872981077807,
                    -1.151923788646684,
                    -0.9330127018922192,
                    -6.348076211353315))
            .smooth(),
        OpCase.of(Fourier.OP, "one number", reals(shape(1, 2), 3, -4))
            .with(Fourier.AXIS, 0L)
            .gives(reals(shape(1, 2), 3, -4))
            .smooth(),
        OpCase.of(Fourier.OP, "nothing", reals(shape(0, 2)))
            .with(Fourier.AXIS, 0L)
            .gives(reals(shape(0, 2)))
            .smooth());
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(DFT.OP, "C1").of(type(4, 3)),
        RejectedCase.of(DFT.OP, "C1").of(type(2)),
        RejectedCase.of(DFT.OP, "C1").of(type(4, 2)).with(DFT.ONESIDED, true),
        RejectedCase.of(DFT.OP, "C1")
            .of(type(4, 1))
            .with(DFT.ONESIDED, true)
            .with(DFT.INVERSE, true),
        RejectedCase.of(DFT.OP, "C2").of(type(4, 2)).of(longs(shape(), 0)),
        RejectedCase.of(DFT.OP, "C3").of(type(4, 2)).open().of(longs(shape(), -1)),
        RejectedCase.of(DFT.OP, "C3").of(type(4, 2)).open().of(longs(shape(), 2)),
        RejectedCase.of(STFT.OP, "C1").of(type(1, 8, 2)).of(longs(shape(), 2)),
        RejectedCase.of(STFT.OP, "C1").of(type(8, 1)).of(longs(shape(), 2)),
        RejectedCase.of(STFT.OP, "C2").of(type(1, 8, 1)).of(longs(shape(), 0)),
        RejectedCase.of(STFT.OP, "C3")
            .of(type(1, 8, 1))
            .of(longs(shape(), 2))
            .open()
            .of(longs(shape(), 0)),
        RejectedCase.of(STFT.OP, "C4")
            .of(type(1, 8, 1))
            .of(longs(shape(), 2))
            .of(type(3))
            .of(longs(shape(), 4)),
        RejectedCase.of(STFT.OP, "C4").of(type(1, 8, 1)).of(longs(shape(), 2)).of(type(3, 1)),
        RejectedCase.of(STFT.OP, "C5").of(type(1, 8, 1)).of(longs(shape(), 2)).of(type(9)),
        RejectedCase.of(STFT.OP, "C5").of(type(1, 8, 1)).of(longs(shape(), 2)).of(type(0)),
        RejectedCase.of(Fourier.OP, "C1").of(type(4, 3)).with(Fourier.AXIS, 0L),
        RejectedCase.of(Fourier.OP, "C2").of(type(4, 2)).with(Fourier.AXIS, 1L));
  }
}
