// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.INF;
import static dev.adjoint.ops.cases.Tensors.NAN;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.scalar;
import static dev.adjoint.ops.cases.Tensors.shape;

import dev.adjoint.ops.math.Acos;
import dev.adjoint.ops.math.Acosh;
import dev.adjoint.ops.math.Asin;
import dev.adjoint.ops.math.Asinh;
import dev.adjoint.ops.math.Atan;
import dev.adjoint.ops.math.Atanh;
import dev.adjoint.ops.math.Cos;
import dev.adjoint.ops.math.Cosh;
import dev.adjoint.ops.math.Erf;
import dev.adjoint.ops.math.Reciprocal;
import dev.adjoint.ops.math.Sin;
import dev.adjoint.ops.math.Sinh;
import dev.adjoint.ops.math.Tan;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Angles, hyperbolas and the error function: inside their domains, at the edges and beyond.
final class TrigonometryCases {

  private static final Tensor SIGNED = reals(shape(2, 3), 0.5, -1.25, 2, 3, -0.75, 1.5);

  static final CaseList CASES =
      CaseList.of(
          List.of(),
          sin(),
          cos(),
          tan(),
          asin(),
          acos(),
          atan(),
          sinh(),
          cosh(),
          asinh(),
          acosh(),
          atanh(),
          erf(),
          reciprocal());

  private TrigonometryCases() {}

  private static List<OpCase> sin() {
    return List.of(
        OpCase.of(Sin.OP, "both signs", SIGNED)
            .gives(
                reals(
                    shape(2, 3),
                    0.479425538604203,
                    -0.9489846193555862,
                    0.9092974268256817,
                    0.1411200080598672,
                    -0.6816387600233341,
                    0.9974949866040544))
            .smooth(),
        OpCase.of(Sin.OP, "edges", reals(0, 1000, -1000, INF, NAN))
            .gives(reals(0, 0.8268795405320025, -0.8268795405320025, NAN, NAN)),
        OpCase.of(Sin.OP, "a scalar", scalar(0.5)).gives(scalar(0.479425538604203)).smooth(),
        OpCase.of(Sin.OP, "nothing", reals(shape(0, 2))).gives(reals(shape(0, 2))).smooth());
  }

  private static List<OpCase> cos() {
    return List.of(
        OpCase.of(Cos.OP, "both signs", SIGNED)
            .gives(
                reals(
                    shape(2, 3),
                    0.8775825618903728,
                    0.3153223623952687,
                    -0.4161468365471424,
                    -0.9899924966004454,
                    0.7316888688738209,
                    0.0707372016677029))
            .smooth(),
        OpCase.of(Cos.OP, "edges", reals(0, 1000, -1000, INF, NAN))
            .gives(reals(1, 0.5623790762907029, 0.5623790762907029, NAN, NAN)));
  }

  private static List<OpCase> tan() {
    return List.of(
        OpCase.of(Tan.OP, "both signs", SIGNED)
            .gives(
                reals(
                    shape(2, 3),
                    0.5463024898437905,
                    -3.0095696738628313,
                    -2.185039863261519,
                    -0.1425465430742778,
                    -0.9315964599440725,
                    14.101419947171719))
            .smooth(),
        OpCase.of(Tan.OP, "edges", reals(0, 1000, -1000, INF, NAN))
            .gives(reals(0, 1.4703241557027185, -1.4703241557027185, NAN, NAN)));
  }

  private static List<OpCase> asin() {
    return List.of(
        OpCase.of(
                Asin.OP, "inside its domain", reals(shape(2, 3), 0.5, -0.25, 0.9, 0, -0.75, 0.125))
            .gives(
                reals(
                    shape(2, 3),
                    0.5235987755982989,
                    -0.25268025514207865,
                    1.1197695149986342,
                    0,
                    -0.848062078981481,
                    0.1253278311680654))
            .smooth(),
        OpCase.of(Asin.OP, "edges", reals(-1, 1, 1.5, NAN))
            .gives(reals(-1.5707963267948966, 1.5707963267948966, NAN, NAN)));
  }

  private static List<OpCase> acos() {
    return List.of(
        OpCase.of(
                Acos.OP, "inside its domain", reals(shape(2, 3), 0.5, -0.25, 0.9, 0, -0.75, 0.125))
            .gives(
                reals(
                    shape(2, 3),
                    1.0471975511965976,
                    1.8234765819369754,
                    0.45102681179626236,
                    1.5707963267948966,
                    2.4188584057763776,
                    1.445468495626831))
            .smooth(),
        OpCase.of(Acos.OP, "edges", reals(-1, 1, -1.5, NAN))
            .gives(reals(3.141592653589793, 0, NAN, NAN)));
  }

  private static List<OpCase> atan() {
    return List.of(
        OpCase.of(Atan.OP, "both signs", SIGNED)
            .gives(
                reals(
                    shape(2, 3),
                    0.4636476090008061,
                    -0.8960553845713439,
                    1.1071487177940904,
                    1.2490457723982544,
                    -0.6435011087932844,
                    0.982793723247329))
            .smooth(),
        OpCase.of(Atan.OP, "edges", reals(0, -INF, INF, 1e+30, NAN))
            .gives(reals(0, -1.5707963267948966, 1.5707963267948966, 1.5707963267948966, NAN)));
  }

  private static List<OpCase> sinh() {
    return List.of(
        OpCase.of(Sinh.OP, "both signs", SIGNED)
            .gives(
                reals(
                    shape(2, 3),
                    0.5210953054937474,
                    -1.6019190803008256,
                    3.6268604078470186,
                    10.017874927409903,
                    -0.82231673193583,
                    2.1292794550948173))
            .smooth(),
        OpCase.of(Sinh.OP, "edges", reals(0, 1e-08, 1000, -1000, NAN))
            .gives(reals(0, 1e-08, INF, -INF, NAN)));
  }

  private static List<OpCase> cosh() {
    return List.of(
        OpCase.of(Cosh.OP, "both signs", SIGNED)
            .gives(
                reals(
                    shape(2, 3),
                    1.1276259652063807,
                    1.8884238771610158,
                    3.7621956910836314,
                    10.067661995777765,
                    1.2946832846768448,
                    2.352409615243247))
            .smooth(),
        OpCase.of(Cosh.OP, "edges", reals(0, 1000, -1000, -INF, NAN))
            .gives(reals(1, INF, INF, INF, NAN)));
  }

  private static List<OpCase> asinh() {
    return List.of(
        OpCase.of(Asinh.OP, "both signs", SIGNED)
            .gives(
                reals(
                    shape(2, 3),
                    0.48121182505960347,
                    -1.0475930126492587,
                    1.4436354751788103,
                    1.8184464592320668,
                    -0.6931471805599453,
                    1.1947632172871092))
            .smooth(),
        OpCase.of(Asinh.OP, "edges", reals(1e-08, 1e+30, -1e+30, -INF, NAN))
            .gives(reals(1e-08, 69.77069997038132, -69.77069997038132, -INF, NAN)));
  }

  private static List<OpCase> acosh() {
    return List.of(
        OpCase.of(Acosh.OP, "above 1", reals(shape(2, 3), 1.5, 2, 7, 1.0625, 30, 1.25))
            .gives(
                reals(
                    shape(2, 3),
                    0.9624236501192069,
                    1.3169578969248168,
                    2.6339157938496336,
                    0.3517373900432606,
                    4.0940666686320855,
                    0.6931471805599453))
            .smooth(),
        OpCase.of(Acosh.OP, "edges", reals(1, 0.5, 1e+30, INF, NAN, -2, -1e+30, -INF))
            .gives(reals(0, NAN, 69.77069997038132, INF, NAN, NAN, NAN, NAN)));
  }

  private static List<OpCase> atanh() {
    return List.of(
        OpCase.of(
                Atanh.OP, "inside its domain", reals(shape(2, 3), 0.5, -0.25, 0.9, 0, -0.75, 0.125))
            .gives(
                reals(
                    shape(2, 3),
                    0.5493061443340549,
                    -0.25541281188299536,
                    1.4722194895832204,
                    0,
                    -0.9729550745276566,
                    0.12565721414045303))
            .smooth(),
        OpCase.of(Atanh.OP, "edges", reals(1e-08, 1, -1, 1.5, NAN))
            .gives(reals(1e-08, INF, -INF, NAN, NAN)));
  }

  private static List<OpCase> erf() {
    return List.of(
        OpCase.of(Erf.OP, "both signs", SIGNED)
            .gives(
                reals(
                    shape(2, 3),
                    0.5204998778130465,
                    -0.9229001282564582,
                    0.9953222650189527,
                    0.9999779095030014,
                    -0.7111556336535151,
                    0.9661051464753108))
            .smooth(),
        OpCase.of(Erf.OP, "edges", reals(0, 1e-08, -5, 1000, -1000, INF, NAN))
            .gives(reals(0, 1.1283791670955125e-08, -0.9999999999984626, 1, -1, 1, NAN)),
        OpCase.of(Erf.OP, "a scalar", scalar(0.5)).gives(scalar(0.5204998778130465)).smooth(),
        OpCase.of(Erf.OP, "nothing", reals(shape(0, 2))).gives(reals(shape(0, 2))).smooth());
  }

  private static List<OpCase> reciprocal() {
    return List.of(
        OpCase.of(Reciprocal.OP, "both signs", SIGNED)
            .gives(
                reals(
                    shape(2, 3),
                    2,
                    -0.8,
                    0.5,
                    0.3333333333333333,
                    -1.3333333333333333,
                    0.6666666666666666))
            .smooth(),
        OpCase.of(Reciprocal.OP, "edges", reals(0, -INF, 1e+30, NAN))
            .gives(reals(INF, -0.0, 9.999999999999999e-31, NAN)));
  }
}
