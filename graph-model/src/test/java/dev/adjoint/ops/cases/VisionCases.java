// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.vision.Resize;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.List;

/// Ops on images. Expected values are those of the reference implementation of ONNX, or of the
/// formula written out in NumPy.
final class VisionCases {

  static final CaseList CASES = new CaseList(accepted(), rejected());

  private VisionCases() {}

  private static List<OpCase> accepted() {
    return List.of(
        OpCase.of(
                Resize.OP,
                "nearest, twice as large",
                reals(shape(1, 1, 2, 2), -1.125, -0.375, 1.875, -1.625))
            .open()
            .then(Tensor.floats(Shape.of(4), 1.0f, 1.0f, 2.0f, 2.0f))
            .gives(
                reals(
                    shape(1, 1, 4, 4),
                    -1.125,
                    -1.125,
                    -0.375,
                    -0.375,
                    -1.125,
                    -1.125,
                    -0.375,
                    -0.375,
                    1.875,
                    1.875,
                    -1.625,
                    -1.625,
                    1.875,
                    1.875,
                    -1.625,
                    -1.625)),
        OpCase.of(
                Resize.OP,
                "nearest to sizes",
                reals(
                    shape(3, 4),
                    -0.875,
                    1.125,
                    -0.5,
                    0.375,
                    -0.125,
                    0.875,
                    -0.625,
                    -1.75,
                    -0.875,
                    0.5,
                    0.5,
                    2))
            .open()
            .open()
            .then(longs(5, 3))
            .gives(
                reals(
                    shape(5, 3),
                    -0.875,
                    1.125,
                    0.375,
                    -0.875,
                    1.125,
                    0.375,
                    -0.125,
                    0.875,
                    -1.75,
                    -0.875,
                    0.5,
                    2,
                    -0.875,
                    0.5,
                    2))
            .smooth(),
        OpCase.of(Resize.OP, "linear, twice as large", reals(shape(2, 2), 1, 2, 3, 4))
            .open()
            .then(Tensor.floats(Shape.of(2), 2.0f, 2.0f))
            .with(Resize.MODE, "linear")
            .gives(
                reals(
                    shape(4, 4),
                    1,
                    1.25,
                    1.75,
                    2,
                    1.5,
                    1.75,
                    2.25,
                    2.5,
                    2.5,
                    2.75,
                    3.25,
                    3.5,
                    3,
                    3.25,
                    3.75,
                    4)),
        OpCase.of(
                Resize.OP,
                "linear to sizes",
                reals(
                    shape(3, 4),
                    -0.875,
                    1.125,
                    -0.5,
                    0.375,
                    -0.125,
                    0.875,
                    -0.625,
                    -1.75,
                    -0.875,
                    0.5,
                    0.5,
                    2))
            .open()
            .open()
            .then(longs(2, 7))
            .with(Resize.MODE, "linear")
            .gives(
                reals(
                    shape(2, 7),
                    -0.6875,
                    -0.06250000000000008,
                    0.9375,
                    0.265625,
                    -0.5044642857142857,
                    -0.29017857142857145,
                    -0.15625,
                    -0.6875,
                    -0.22991071428571436,
                    0.5022321428571429,
                    0.40625,
                    0.2790178571428573,
                    0.7611607142857142,
                    1.0625))
            .smooth(),
        OpCase.of(
                Resize.OP,
                "cubic",
                reals(shape(4, 4), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16))
            .open()
            .then(Tensor.floats(Shape.of(2), 0.5f, 1.5f))
            .with(Resize.MODE, "cubic")
            .gives(
                reals(
                    shape(2, 6),
                    2.538194444444445,
                    3.03125,
                    3.8379629629629592,
                    4.412037037037036,
                    5.21875,
                    5.711805555555556,
                    11.288194444444445,
                    11.78125,
                    12.587962962962958,
                    13.162037037037036,
                    13.96875,
                    14.461805555555555)),
        OpCase.of(
                Resize.OP,
                "cubic, other coefficient, nothing outside",
                reals(shape(4, 4), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16))
            .open()
            .then(Tensor.floats(Shape.of(2), 1.5f, 0.75f))
            .with(Resize.MODE, "cubic")
            .with(Resize.CUBIC_COEFF_A, -0.5)
            .with(Resize.EXCLUDE_OUTSIDE, true)
            .gives(
                reals(
                    shape(6, 3),
                    0.8396867442128297,
                    2.2368421052631584,
                    3.633997466313487,
                    2.7499034624790832,
                    4.147058823529412,
                    5.54421418457974,
                    5.7695113056163345,
                    7.166666666666663,
                    8.56382202771699,
                    8.436177972283007,
                    9.833333333333336,
                    11.230488694383663,
                    11.45578581542026,
                    12.852941176470589,
                    14.250096537520916,
                    13.366002533686514,
                    14.763157894736842,
                    16.16031325578717)),
        OpCase.of(
                Resize.OP,
                "linear, half_pixel_symmetric",
                reals(
                    shape(3, 4),
                    -0.875,
                    1.125,
                    -0.5,
                    0.375,
                    -0.125,
                    0.875,
                    -0.625,
                    -1.75,
                    -0.875,
                    0.5,
                    0.5,
                    2))
            .open()
            .then(Tensor.floats(Shape.of(2), 1.75f, 0.6000000238418579f))
            .with(Resize.MODE, "linear")
            .with(Resize.TRANSFORMATION, "half_pixel_symmetric")
            .gives(
                reals(
                    shape(5, 2),
                    0.45833339956071395,
                    -0.20833336230781196,
                    0.49404767108341807,
                    -0.5476190482103636,
                    0.541666699780357,
                    -0.9999999627470989,
                    0.2559524211618619,
                    0.14285713043950954,
                    0.04166671219799084,
                    0.9999999503294652)),
        OpCase.of(
                Resize.OP,
                "linear, pytorch_half_pixel",
                reals(
                    shape(3, 4),
                    -0.875,
                    1.125,
                    -0.5,
                    0.375,
                    -0.125,
                    0.875,
                    -0.625,
                    -1.75,
                    -0.875,
                    0.5,
                    0.5,
                    2))
            .open()
            .then(Tensor.floats(Shape.of(2), 1.75f, 0.6000000238418579f))
            .with(Resize.MODE, "linear")
            .with(Resize.TRANSFORMATION, "pytorch_half_pixel")
            .gives(
                reals(
                    shape(5, 2),
                    -0.20833339956071378,
                    -0.49999983857076047,
                    -0.05952386392487192,
                    -0.5446427001484868,
                    0.1785713930924748,
                    -0.616071278672849,
                    -0.10416670598917377,
                    -0.06249992549419714,
                    -0.41666671219799073,
                    0.5)),
        OpCase.of(
                Resize.OP,
                "linear, align_corners",
                reals(
                    shape(3, 4),
                    -0.875,
                    1.125,
                    -0.5,
                    0.375,
                    -0.125,
                    0.875,
                    -0.625,
                    -1.75,
                    -0.875,
                    0.5,
                    0.5,
                    2))
            .open()
            .then(Tensor.floats(Shape.of(2), 1.75f, 0.6000000238418579f))
            .with(Resize.MODE, "linear")
            .with(Resize.TRANSFORMATION, "align_corners")
            .gives(
                reals(
                    shape(5, 2),
                    -0.875,
                    -0.37500012772423,
                    -0.5220588235294118,
                    -0.5682773012645541,
                    -0.16911764705882354,
                    -0.7615544748048781,
                    -0.4338235294117648,
                    -0.168067220450879,
                    -0.7867647058823529,
                    0.5378149521737372)),
        OpCase.of(
                Resize.OP,
                "linear, asymmetric",
                reals(
                    shape(3, 4),
                    -0.875,
                    1.125,
                    -0.5,
                    0.375,
                    -0.125,
                    0.875,
                    -0.625,
                    -1.75,
                    -0.875,
                    0.5,
                    0.5,
                    2))
            .open()
            .then(Tensor.floats(Shape.of(2), 1.75f, 0.6000000238418579f))
            .with(Resize.MODE, "linear")
            .with(Resize.TRANSFORMATION, "asymmetric")
            .gives(
                reals(
                    shape(5, 2),
                    -0.875,
                    0.041666774286159836,
                    -0.4464285714285714,
                    -0.053571325682462534,
                    -0.2321428571428571,
                    -0.035714200564796725,
                    -0.6607142857142856,
                    0.3214285998117344,
                    -0.875,
                    0.5)),
        OpCase.of(
                Resize.OP,
                "linear to one, pytorch_half_pixel",
                reals(
                    shape(3, 4),
                    -0.875,
                    1.125,
                    -0.5,
                    0.375,
                    -0.125,
                    0.875,
                    -0.625,
                    -1.75,
                    -0.875,
                    0.5,
                    0.5,
                    2))
            .open()
            .open()
            .then(longs(1, 2))
            .with(Resize.MODE, "linear")
            .with(Resize.TRANSFORMATION, "pytorch_half_pixel")
            .gives(reals(shape(1, 2), 0.125, -0.0625))
            .smooth(),
        OpCase.of(
                Resize.OP,
                "nearest, round_prefer_floor",
                reals(
                    shape(3, 4),
                    -0.875,
                    1.125,
                    -0.5,
                    0.375,
                    -0.125,
                    0.875,
                    -0.625,
                    -1.75,
                    -0.875,
                    0.5,
                    0.5,
                    2))
            .open()
            .then(Tensor.floats(Shape.of(2), 0.75f, 1.5f))
            .with(Resize.TRANSFORMATION, "half_pixel")
            .with(Resize.NEAREST_MODE, "round_prefer_floor")
            .gives(
                reals(
                    shape(2, 6),
                    -0.875,
                    -0.875,
                    1.125,
                    -0.5,
                    -0.5,
                    0.375,
                    -0.125,
                    -0.125,
                    0.875,
                    -0.625,
                    -0.625,
                    -1.75)),
        OpCase.of(
                Resize.OP,
                "nearest, round_prefer_ceil",
                reals(
                    shape(3, 4),
                    -0.875,
                    1.125,
                    -0.5,
                    0.375,
                    -0.125,
                    0.875,
                    -0.625,
                    -1.75,
                    -0.875,
                    0.5,
                    0.5,
                    2))
            .open()
            .then(Tensor.floats(Shape.of(2), 0.75f, 1.5f))
            .with(Resize.TRANSFORMATION, "asymmetric")
            .with(Resize.NEAREST_MODE, "round_prefer_ceil")
            .gives(
                reals(
                    shape(2, 6),
                    -0.875,
                    1.125,
                    1.125,
                    -0.5,
                    0.375,
                    0.375,
                    -0.125,
                    0.875,
                    0.875,
                    -0.625,
                    -1.75,
                    -1.75)),
        OpCase.of(
                Resize.OP,
                "nearest, floor",
                reals(
                    shape(3, 4),
                    -0.875,
                    1.125,
                    -0.5,
                    0.375,
                    -0.125,
                    0.875,
                    -0.625,
                    -1.75,
                    -0.875,
                    0.5,
                    0.5,
                    2))
            .open()
            .then(Tensor.floats(Shape.of(2), 0.75f, 1.5f))
            .with(Resize.TRANSFORMATION, "half_pixel")
            .with(Resize.NEAREST_MODE, "floor")
            .gives(
                reals(
                    shape(2, 6),
                    -0.875,
                    -0.875,
                    1.125,
                    1.125,
                    -0.5,
                    0.375,
                    -0.125,
                    -0.125,
                    0.875,
                    0.875,
                    -0.625,
                    -1.75)),
        OpCase.of(
                Resize.OP,
                "nearest, ceil",
                reals(
                    shape(3, 4),
                    -0.875,
                    1.125,
                    -0.5,
                    0.375,
                    -0.125,
                    0.875,
                    -0.625,
                    -1.75,
                    -0.875,
                    0.5,
                    0.5,
                    2))
            .open()
            .then(Tensor.floats(Shape.of(2), 0.75f, 1.5f))
            .with(Resize.TRANSFORMATION, "asymmetric")
            .with(Resize.NEAREST_MODE, "ceil")
            .gives(
                reals(
                    shape(2, 6),
                    -0.875,
                    1.125,
                    -0.5,
                    -0.5,
                    0.375,
                    0.375,
                    -0.875,
                    0.5,
                    0.5,
                    0.5,
                    2,
                    2)),
        OpCase.of(
                Resize.OP,
                "linear, crop",
                reals(
                    shape(3, 4),
                    -0.875,
                    1.125,
                    -0.5,
                    0.375,
                    -0.125,
                    0.875,
                    -0.625,
                    -1.75,
                    -0.875,
                    0.5,
                    0.5,
                    2),
                reals(0.25, -0.5, 0.75, 1.5))
            .open()
            .then(longs(3, 3))
            .with(Resize.MODE, "linear")
            .with(Resize.TRANSFORMATION, "tf_crop_and_resize")
            .with(Resize.EXTRAPOLATION_VALUE, 9.0)
            .gives(reals(shape(3, 3), 9, 0.21875, 9, 9, 0.125, 9, 9, 0.3125, 9)),
        OpCase.of(
                Resize.OP,
                "nearest, crop of one axis",
                reals(
                    shape(3, 4),
                    -0.875,
                    1.125,
                    -0.5,
                    0.375,
                    -0.125,
                    0.875,
                    -0.625,
                    -1.75,
                    -0.875,
                    0.5,
                    0.5,
                    2),
                reals(0.5, 1))
            .open()
            .then(longs(3))
            .with(Resize.AXES, List.of(1L))
            .with(Resize.TRANSFORMATION, "tf_crop_and_resize")
            .gives(reals(shape(3, 3), 1.125, -0.5, 0.375, 0.875, -0.625, -1.75, 0.5, 0.5, 2)),
        OpCase.of(
                Resize.OP,
                "crop by scales",
                reals(
                    shape(3, 4),
                    -0.875,
                    1.125,
                    -0.5,
                    0.375,
                    -0.125,
                    0.875,
                    -0.625,
                    -1.75,
                    -0.875,
                    0.5,
                    0.5,
                    2),
                reals(0, 0.25, 1, 1),
                Tensor.floats(Shape.of(2), 0.75f, 0.5f))
            .with(Resize.MODE, "linear")
            .with(Resize.TRANSFORMATION, "tf_crop_and_resize")
            .gives(reals(shape(2, 1), -0.296875, 0.5)),
        OpCase.of(
                Resize.OP,
                "some axes in another order",
                reals(shape(1, 2, 3), 0.875, 1.875, 1.75, 0.75, 1.625, -1.25))
            .open()
            .then(Tensor.floats(Shape.of(2), 2.0f, 0.6700000166893005f))
            .with(Resize.AXES, List.of(2L, 1L))
            .with(Resize.MODE, "linear")
            .gives(
                reals(
                    shape(1, 1, 6),
                    0.8442164202340862,
                    1.0865205252926076,
                    1.5711287354096508,
                    1.6128731517556458,
                    1.2117537743305933,
                    1.0111940856180668)),
        OpCase.of(
                Resize.OP,
                "linear, antialias",
                reals(shape(4, 4), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16))
            .open()
            .then(Tensor.floats(Shape.of(2), 0.6000000238418579f, 0.6000000238418579f))
            .with(Resize.MODE, "linear")
            .with(Resize.ANTIALIAS, true)
            .gives(
                reals(
                    shape(2, 2),
                    2.874999930150805,
                    4.4999998778932575,
                    9.374999721120613,
                    10.999999668863065)),
        OpCase.of(
                Resize.OP,
                "cubic, antialias",
                reals(
                    shape(5, 6),
                    1,
                    0.75,
                    0,
                    2,
                    1.375,
                    -1.25,
                    2,
                    1.5,
                    -0.5,
                    0.875,
                    1.125,
                    -1.125,
                    -1,
                    -1.25,
                    -0.125,
                    1.875,
                    -0.5,
                    -0.625,
                    1.75,
                    -0.25,
                    -1.75,
                    0.625,
                    1.125,
                    -0.25,
                    1.875,
                    -2,
                    1.5,
                    -1,
                    1.25,
                    -0.125))
            .open()
            .then(Tensor.floats(Shape.of(2), 0.6000000238418579f, 0.5f))
            .with(Resize.MODE, "cubic")
            .with(Resize.ANTIALIAS, true)
            .gives(
                reals(
                    shape(3, 3),
                    1.0684247167018002,
                    0.9308917335493957,
                    0.13522274459757277,
                    -0.20765903321996562,
                    0.2951079460898367,
                    -0.029599179697196887,
                    0.3175392661892509,
                    -0.2307852763280867,
                    0.4258247897578894)),
        OpCase.of(
                Resize.OP,
                "antialias, nothing outside",
                reals(
                    shape(5, 6),
                    0.625,
                    1.125,
                    1.625,
                    0.5,
                    0.625,
                    -0.25,
                    -1.875,
                    -1.25,
                    -1.625,
                    1.125,
                    -1.625,
                    -1.25,
                    -1.125,
                    0.875,
                    -0.75,
                    0,
                    0.75,
                    0.25,
                    -0.125,
                    -0.5,
                    1.875,
                    -1.25,
                    1.25,
                    -1.375,
                    -0.125,
                    0.625,
                    -0.875,
                    -0.875,
                    -1.375,
                    -2))
            .open()
            .then(Tensor.floats(Shape.of(2), 0.6000000238418579f, 0.5f))
            .with(Resize.MODE, "linear")
            .with(Resize.ANTIALIAS, true)
            .with(Resize.EXCLUDE_OUTSIDE, true)
            .gives(
                reals(
                    shape(3, 3),
                    -0.11224485136590194,
                    0.34598217136701803,
                    -0.3265305884595163,
                    -0.46825402028977225,
                    -0.09201391786337068,
                    -0.05158732937915142,
                    0.05102039089442734,
                    -0.28794634750835346,
                    -0.99744882927692)),
        OpCase.of(
                Resize.OP,
                "not larger",
                reals(
                    shape(3, 4),
                    -0.875,
                    1.125,
                    -0.5,
                    0.375,
                    -0.125,
                    0.875,
                    -0.625,
                    -1.75,
                    -0.875,
                    0.5,
                    0.5,
                    2))
            .open()
            .open()
            .then(longs(6, 6))
            .with(Resize.ASPECT, "not_larger")
            .with(Resize.MODE, "linear")
            .gives(
                reals(
                    shape(5, 6),
                    -0.875,
                    0.125,
                    0.8541666666666665,
                    -0.2291666666666669,
                    -0.0625,
                    0.375,
                    -0.5,
                    0.25,
                    0.7395833333333333,
                    -0.3020833333333336,
                    -0.625,
                    -0.6875,
                    -0.25000000000000006,
                    0.28125,
                    0.6041666666666666,
                    -0.22916666666666677,
                    -0.7812499999999998,
                    -1.1249999999999998,
                    -0.7500000000000001,
                    -0.09375000000000006,
                    0.5208333333333334,
                    0.3541666666666668,
                    0.8437500000000003,
                    1.3750000000000004,
                    -0.875,
                    -0.1875,
                    0.5,
                    0.5,
                    1.25,
                    2))
            .smooth(),
        OpCase.of(
                Resize.OP,
                "not smaller",
                reals(
                    shape(3, 4),
                    -0.875,
                    1.125,
                    -0.5,
                    0.375,
                    -0.125,
                    0.875,
                    -0.625,
                    -1.75,
                    -0.875,
                    0.5,
                    0.5,
                    2))
            .open()
            .open()
            .then(longs(6, 6))
            .with(Resize.ASPECT, "not_smaller")
            .gives(
                reals(
                    shape(6, 8),
                    -0.875,
                    -0.875,
                    1.125,
                    1.125,
                    -0.5,
                    -0.5,
                    0.375,
                    0.375,
                    -0.875,
                    -0.875,
                    1.125,
                    1.125,
                    -0.5,
                    -0.5,
                    0.375,
                    0.375,
                    -0.125,
                    -0.125,
                    0.875,
                    0.875,
                    -0.625,
                    -0.625,
                    -1.75,
                    -1.75,
                    -0.125,
                    -0.125,
                    0.875,
                    0.875,
                    -0.625,
                    -0.625,
                    -1.75,
                    -1.75,
                    -0.875,
                    -0.875,
                    0.5,
                    0.5,
                    0.5,
                    0.5,
                    2,
                    2,
                    -0.875,
                    -0.875,
                    0.5,
                    0.5,
                    0.5,
                    0.5,
                    2,
                    2))
            .smooth(),
        OpCase.of(
                Resize.OP,
                "cubic to sizes",
                reals(
                    shape(3, 4),
                    -0.875,
                    1.125,
                    -0.5,
                    0.375,
                    -0.125,
                    0.875,
                    -0.625,
                    -1.75,
                    -0.875,
                    0.5,
                    0.5,
                    2))
            .open()
            .open()
            .then(longs(5, 3))
            .with(Resize.MODE, "cubic")
            .gives(
                reals(
                    shape(5, 3),
                    -0.6177650462962967,
                    0.42696875000000006,
                    0.3974456018518525,
                    -0.2732783564814818,
                    0.36978124999999995,
                    -0.735828125,
                    0.044560185185184883,
                    0.32421875,
                    -1.6145833333333321,
                    -0.35392939814814844,
                    0.41787500000000016,
                    0.33361458333333593,
                    -0.74699537037037,
                    0.50403125,
                    2.1110555555555552))
            .smooth(),
        OpCase.of(
                Resize.OP,
                "antialias to sizes",
                reals(
                    shape(5, 4),
                    -1,
                    -1.25,
                    0.625,
                    1.75,
                    -2,
                    0.875,
                    -0.375,
                    0.375,
                    1.875,
                    -0.375,
                    -1.625,
                    1.25,
                    1.625,
                    -1,
                    0.375,
                    0.5,
                    -1.5,
                    -2,
                    -2,
                    0.625))
            .open()
            .open()
            .then(longs(2, 3))
            .with(Resize.MODE, "cubic")
            .with(Resize.ANTIALIAS, true)
            .gives(
                reals(
                    shape(2, 3),
                    -0.48273021253206244,
                    -0.2004941477688362,
                    0.8201495740197876,
                    0.07899333547086969,
                    -1.3357964292245792,
                    0.23962447325027486))
            .smooth(),
        OpCase.of(
                Resize.OP,
                "the same size",
                reals(
                    shape(3, 4),
                    -0.875,
                    1.125,
                    -0.5,
                    0.375,
                    -0.125,
                    0.875,
                    -0.625,
                    -1.75,
                    -0.875,
                    0.5,
                    0.5,
                    2))
            .open()
            .then(Tensor.floats(Shape.of(2), 1.0f, 1.0f))
            .with(Resize.MODE, "cubic")
            .gives(
                reals(
                    shape(3, 4),
                    -0.875,
                    1.125,
                    -0.5,
                    0.375,
                    -0.125,
                    0.875,
                    -0.625,
                    -1.75,
                    -0.875,
                    0.5,
                    0.5,
                    2)),
        OpCase.of(Resize.OP, "integers", longs(shape(2, 2), 1, 2, 3, 4))
            .open()
            .then(Tensor.floats(Shape.of(2), 1.0f, 2.0f))
            .gives(longs(shape(2, 4), 1, 1, 2, 2, 3, 3, 4, 4)),
        OpCase.of(Resize.OP, "an empty batch", reals(shape(0, 2)))
            .open()
            .then(Tensor.floats(Shape.of(2), 1.0f, 2.0f))
            .gives(reals(shape(0, 4))),
        OpCase.of(
                Resize.OP,
                "nothing left",
                reals(
                    shape(3, 4),
                    -0.875,
                    1.125,
                    -0.5,
                    0.375,
                    -0.125,
                    0.875,
                    -0.625,
                    -1.75,
                    -0.875,
                    0.5,
                    0.5,
                    2))
            .open()
            .then(Tensor.floats(Shape.of(2), 0.20000000298023224f, 1.0f))
            .gives(reals(shape(0, 4))),
        OpCase.of(
                Resize.OP,
                "a thousand times",
                reals(
                    shape(3, 4),
                    -875,
                    1125,
                    -500,
                    375,
                    -125,
                    875,
                    -625,
                    -1750,
                    -875,
                    500,
                    500,
                    2000))
            .open()
            .then(Tensor.floats(Shape.of(2), 2.0f, 2.0f))
            .with(Resize.MODE, "linear")
            .gives(
                reals(
                    shape(6, 8),
                    -875,
                    -375,
                    625,
                    718.75,
                    -93.75,
                    -281.25,
                    156.25,
                    375,
                    -687.5,
                    -250,
                    625,
                    664.0625,
                    -132.8125,
                    -437.5,
                    -250,
                    -156.25,
                    -312.5,
                    0,
                    625,
                    554.6875,
                    -210.9375,
                    -750,
                    -1062.5,
                    -1218.75,
                    -312.5,
                    -39.0625,
                    507.8125,
                    500,
                    -62.5,
                    -460.9375,
                    -695.3125,
                    -812.5,
                    -687.5,
                    -367.1875,
                    273.4375,
                    500,
                    312.5,
                    429.6875,
                    851.5625,
                    1062.5,
                    -875,
                    -531.25,
                    156.25,
                    500,
                    500,
                    875,
                    1625,
                    2000)),
        OpCase.of(
                Resize.OP,
                "an empty operand for none",
                reals(
                    shape(3, 4),
                    -0.875,
                    1.125,
                    -0.5,
                    0.375,
                    -0.125,
                    0.875,
                    -0.625,
                    -1.75,
                    -0.875,
                    0.5,
                    0.5,
                    2),
                Tensor.floats(Shape.of(0)),
                Tensor.floats(Shape.of(0)),
                longs(3, 8))
            .gives(
                reals(
                    shape(3, 8),
                    -0.875,
                    -0.875,
                    1.125,
                    1.125,
                    -0.5,
                    -0.5,
                    0.375,
                    0.375,
                    -0.125,
                    -0.125,
                    0.875,
                    0.875,
                    -0.625,
                    -0.625,
                    -1.75,
                    -1.75,
                    -0.875,
                    -0.875,
                    0.5,
                    0.5,
                    0.5,
                    0.5,
                    2,
                    2)));
  }

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
        RejectedCase.of(Resize.OP, "C5").of(type(0, 3)).open().open().of(longs(1, 3)));
  }
}
