// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.ints;
import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.internal.Fourier;
import dev.adjoint.ops.signal.DFT;
import dev.adjoint.ops.signal.STFT;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Fourier transforms, against an independent implementation.
final class SpectrumCases {

  private static final Tensor REAL =
      reals(shape(3, 4, 1), 1, 3, 0, -0.25, -2, 1.5, 2, 1, 0.5, -1, 4, 0.75);

  private static final Tensor COMPLEX = reals(shape(1, 4, 2), 1, -2, 3, 1.5, 0, 2, -0.25, 1);

  private static final Tensor SIGNAL = reals(shape(1, 8, 1), 1, -2, 0.5, 3, 1.5, -1, 0, 2);

  static final CaseList CASES = CaseList.of(rejected(), dft(), stft(), fourier());

  private SpectrumCases() {}

  private static List<OpCase> dft() {
    return List.of(
        OpCase.of(DFT.OP, "a real signal", REAL)
            .gives(
                reals(
                    shape(3, 4, 2),
                    3.75,
                    0,
                    1,
                    -3.25,
                    -1.75,
                    0,
                    1,
                    3.25,
                    2.5,
                    0,
                    -4,
                    -0.5,
                    -2.5,
                    0,
                    -4,
                    0.5,
                    4.25,
                    0,
                    -3.5,
                    1.75,
                    4.75,
                    0,
                    -3.5,
                    -1.75))
            .smooth(),
        OpCase.of(DFT.OP, "one side of a real signal", REAL)
            .with(DFT.ONESIDED, true)
            .gives(
                reals(
                    shape(3, 3, 2),
                    3.75,
                    0,
                    1,
                    -3.25,
                    -1.75,
                    0,
                    2.5,
                    0,
                    -4,
                    -0.5,
                    -2.5,
                    0,
                    4.25,
                    0,
                    -3.5,
                    1.75,
                    4.75,
                    0))
            .smooth(),
        OpCase.of(
                DFT.OP,
                "filled up with zeros, the first axis",
                REAL,
                longs(shape(), 5),
                longs(shape(), 0))
            .gives(
                reals(
                    shape(5, 4, 2),
                    -0.5,
                    0,
                    3.5,
                    0,
                    6,
                    0,
                    1.5,
                    0,
                    -0.022542485937368628,
                    1.6082204064440706,
                    4.272542485937368,
                    -0.8387995221502571,
                    -2.618033988749895,
                    -4.2532540417602,
                    -0.5477457514062631,
                    -1.3918954555145084,
                    2.7725424859373686,
                    1.651098762732523,
                    1.4774575140626314,
                    -1.8327343947338632,
                    -0.3819660112501051,
                    2.628655560595668,
                    -0.8272542485937369,
                    0.12550713492889198,
                    2.7725424859373686,
                    -1.651098762732523,
                    1.4774575140626314,
                    1.8327343947338632,
                    -0.3819660112501051,
                    -2.628655560595668,
                    -0.8272542485937369,
                    -0.12550713492889198,
                    -0.022542485937368628,
                    -1.6082204064440706,
                    4.272542485937368,
                    0.8387995221502571,
                    -2.618033988749895,
                    4.2532540417602,
                    -0.5477457514062631,
                    1.3918954555145084))
            .smooth(),
        OpCase.of(DFT.OP, "cut, one side", REAL, ints(shape(), 3))
            .with(DFT.ONESIDED, true)
            .gives(
                reals(
                    shape(3, 2, 2),
                    4,
                    0,
                    -0.5,
                    -2.598076211353316,
                    1.5,
                    0,
                    -3.75,
                    0.4330127018922193,
                    3.5,
                    0,
                    -1,
                    4.330127018922193))
            .smooth(),
        OpCase.of(DFT.OP, "complex numbers", COMPLEX)
            .gives(reals(shape(1, 4, 2), 3.75, 2.5, 1.5, -7.25, -1.75, -2.5, 0.5, -0.75))
            .smooth(),
        OpCase.of(DFT.OP, "complex numbers and back", COMPLEX)
            .with(DFT.INVERSE, true)
            .gives(
                reals(
                    shape(1, 4, 2), 0.9375, 0.625, 0.125, -0.1875, -0.4375, -0.625, 0.375, -1.8125))
            .smooth(),
        OpCase.of(DFT.OP, "back from one side", COMPLEX)
            .with(DFT.INVERSE, true)
            .with(DFT.ONESIDED, true)
            .gives(
                reals(
                    shape(1, 6, 1),
                    1.125,
                    -0.3020296377485117,
                    -0.23066243270259357,
                    -0.7916666666666666,
                    -0.5193375672974063,
                    1.7186963044151782))
            .smooth(),
        OpCase.of(DFT.OP, "back from one side, an odd length", COMPLEX, longs(shape(), 7))
            .with(DFT.INVERSE, true)
            .with(DFT.ONESIDED, true)
            .gives(
                reals(
                    shape(1, 7, 1),
                    0.9285714285714285,
                    -0.2745071898946984,
                    -0.03892233140091889,
                    -0.631247693182937,
                    -0.5957673755131649,
                    -0.14589781278972486,
                    1.7577709742100156))
            .smooth(),
        OpCase.of(DFT.OP, "back from one side, cut", COMPLEX, longs(shape(), 4), longs(shape(), -2))
            .with(DFT.INVERSE, true)
            .with(DFT.ONESIDED, true)
            .gives(reals(shape(1, 4, 1), 1.75, -0.5, -1.25, 1))
            .smooth(),
        OpCase.of(DFT.OP, "nothing", reals(shape(0, 4, 1))).gives(reals(shape(0, 4, 2))).smooth());
  }

  private static List<OpCase> stft() {
    return List.of(
        OpCase.of(STFT.OP, "a window", SIGNAL, longs(shape(), 2), reals(0.25, 1, 0.5))
            .gives(
                reals(
                    shape(1, 3, 2, 2),
                    -1.5,
                    0,
                    1.125,
                    1.9485571585149868,
                    3.875,
                    0,
                    -1.75,
                    -1.9485571585149868,
                    -0.625,
                    0,
                    0.875,
                    0.8660254037844386))
            .smooth(),
        OpCase.of(STFT.OP, "without a window", SIGNAL, longs(shape(), 3))
            .open()
            .then(longs(shape(), 4))
            .gives(reals(shape(1, 2, 3, 2), 2.5, 0, 0.5, 5, 0.5, 0, 3.5, 0, 4, -1.5, 0.5, 0))
            .smooth(),
        OpCase.of(
                STFT.OP,
                "both sides, window and length",
                SIGNAL,
                ints(shape(), 1),
                reals(0.25, 1, 0.5),
                ints(shape(), 3))
            .with(STFT.ONESIDED, false)
            .gives(
                reals(
                    shape(1, 6, 3, 2),
                    -1.5,
                    0,
                    1.125,
                    1.9485571585149868,
                    1.125,
                    -1.9485571585149868,
                    1.5,
                    0,
                    -1.5,
                    0.8660254037844386,
                    -1.5,
                    -0.8660254037844386,
                    3.875,
                    0,
                    -1.75,
                    -1.9485571585149868,
                    -1.75,
                    1.9485571585149868,
                    1.75,
                    0,
                    0.25,
                    -1.7320508075688772,
                    0.25,
                    1.7320508075688772,
                    -0.625,
                    0,
                    0.875,
                    0.8660254037844386,
                    0.875,
                    -0.8660254037844386,
                    0.75,
                    0,
                    -0.75,
                    0.8660254037844386,
                    -0.75,
                    -0.8660254037844386))
            .smooth(),
        OpCase.of(
                STFT.OP,
                "a complex signal",
                reals(shape(1, 8, 2), 1, 2, -2, 0, 0.5, -1, 3, 1.5, 1.5, 3, -1, 0.5, 0, -2, 2, 1),
                longs(shape(), 4))
            .open()
            .then(longs(shape(), 4))
            .with(STFT.ONESIDED, false)
            .gives(
                reals(
                    shape(1, 2, 4, 2),
                    2.5,
                    2.5,
                    -1,
                    8,
                    0.5,
                    -0.5,
                    2,
                    -2,
                    2.5,
                    2.5,
                    1,
                    8,
                    0.5,
                    -0.5,
                    2,
                    2))
            .smooth(),
        OpCase.of(STFT.OP, "one frame", SIGNAL, longs(shape(), 100))
            .gives(
                reals(
                    shape(1, 1, 5, 2),
                    5,
                    0,
                    -1.914213562373095,
                    -0.4999999999999999,
                    2,
                    8,
                    0.9142135623730949,
                    0.5000000000000001,
                    1,
                    0))
            .smooth());
  }

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
