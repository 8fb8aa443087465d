// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.scalar;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.linear.Einsum;
import java.util.List;

/// Sums of products by letters. Expected values are those of `numpy.einsum`.
final class EinsumCases {

  static final CaseList CASES = new CaseList(accepted(), rejected());

  private EinsumCases() {}

  private static List<OpCase> accepted() {
    return List.of(
        OpCase.of(
                Einsum.OP,
                "matrices",
                reals(shape(2, 3), 0, 0, 1, 2, -2, -1.5),
                reals(shape(3, 2), 1.25, 2, -1, -0.75, 1.5, -0.25))
            .with(Einsum.EQUATION, "ij,jk->ik")
            .gives(reals(shape(2, 2), 1.5, -0.25, 2.25, 5.875))
            .smooth(),
        OpCase.of(Einsum.OP, "transpose", reals(shape(2, 3), -1, 1.5, -1, -0.5, 0.5, 0.25))
            .with(Einsum.EQUATION, " ij -> ji ")
            .gives(reals(shape(3, 2), -1, -0.5, 1.5, 0.5, -1, 0.25))
            .smooth(),
        OpCase.of(Einsum.OP, "sum of rows", reals(shape(2, 3), -1.75, -2, 1.5, 1, 1.5, 0.25))
            .with(Einsum.EQUATION, "ij->i")
            .gives(reals(-2.25, 2.75))
            .smooth(),
        OpCase.of(
                Einsum.OP, "sum of all", reals(shape(2, 3), 1.25, -0.75, -0.25, 1.25, -1.5, -0.75))
            .with(Einsum.EQUATION, "ij->")
            .gives(scalar(-0.75))
            .smooth(),
        OpCase.of(
                Einsum.OP,
                "trace",
                reals(shape(3, 3), -1.5, -0.25, 2, -1.5, -0.5, -0.5, 1.75, -1.25, 0))
            .with(Einsum.EQUATION, "ii")
            .gives(scalar(-2))
            .smooth(),
        OpCase.of(
                Einsum.OP,
                "diagonal",
                reals(
                    shape(2, 3, 3),
                    -1,
                    -2,
                    1,
                    -1.75,
                    -1,
                    0,
                    0,
                    -1.75,
                    2,
                    1,
                    2,
                    -1.75,
                    1,
                    -1,
                    0.25,
                    1.75,
                    -1,
                    1))
            .with(Einsum.EQUATION, "...ii->...i")
            .gives(reals(shape(2, 3), -1, -1, 2, 1, -1, 1))
            .smooth(),
        OpCase.of(
                Einsum.OP,
                "diagonal thrice",
                reals(shape(2, 2, 2), -1.5, -0.75, 2, -0.25, 0, -1, -1.75, -0.25))
            .with(Einsum.EQUATION, "iii->i")
            .gives(reals(-1.5, -0.25))
            .smooth(),
        OpCase.of(
                Einsum.OP,
                "implicit, sorted",
                reals(shape(2, 3), 0.5, -0.25, 1.25, -0.5, 0.5, 1.25),
                reals(shape(2, 2), 1.75, -0.25, -2, 1))
            .with(Einsum.EQUATION, "ba,bC")
            .gives(reals(shape(2, 3), 1.875, -1.4375, -0.3125, -0.625, 0.5625, 0.9375))
            .smooth(),
        OpCase.of(Einsum.OP, "outer", reals(0, 1.5), reals(-0.25, -0.5, -1.75))
            .with(Einsum.EQUATION, "i,j->ij")
            .gives(reals(shape(2, 3), 0, 0, 0, -0.375, -0.75, -2.625))
            .smooth(),
        OpCase.of(
                Einsum.OP,
                "elementwise",
                reals(shape(2, 2), -0.25, 0.5, 1.25, 1.5),
                reals(shape(2, 2), -1.25, 0.5, 1.25, -1))
            .with(Einsum.EQUATION, "ij,ij->ij")
            .gives(reals(shape(2, 2), 0.3125, 0.25, 1.5625, -1.5))
            .smooth(),
        OpCase.of(Einsum.OP, "inner", reals(-0.75, 1.5, 0.25), reals(0, 0.75, 0))
            .with(Einsum.EQUATION, "i,i")
            .gives(scalar(1.125))
            .smooth(),
        OpCase.of(
                Einsum.OP,
                "batches",
                reals(shape(2, 2, 2), 2, 1, -2, -1.5, 0.25, 1.25, -1.75, 0.75),
                reals(shape(2, 2, 1), 1, 1.25, 1.5, -1.25))
            .with(Einsum.EQUATION, "bij,bjk->bik")
            .gives(reals(shape(2, 2, 1), 3.25, -3.875, -1.1875, -3.5625))
            .smooth(),
        OpCase.of(
                Einsum.OP,
                "broadcast dots",
                reals(
                    shape(2, 1, 2, 3),
                    0.25,
                    1.25,
                    -0.5,
                    -1.25,
                    0,
                    -1.75,
                    -1.25,
                    1.5,
                    0.75,
                    1.5,
                    1.5,
                    1.5),
                reals(shape(3, 3, 1), -0.75, 0, 0.5, -1, 1.75, -2, 1.5, 0.5, -1))
            .with(Einsum.EQUATION, "...ij,...jk->...ik")
            .gives(
                reals(
                    shape(2, 3, 2, 1),
                    -0.4375,
                    0.0625,
                    2.9375,
                    4.75,
                    1.5,
                    -0.125,
                    1.3125,
                    -0.375,
                    2.375,
                    -1.875,
                    -1.875,
                    1.5))
            .smooth(),
        OpCase.of(Einsum.OP, "dots to the end", reals(shape(2, 1, 3), 1, -0.25, 1.5, 2, -1, -0.25))
            .with(Einsum.EQUATION, "i...->...i")
            .gives(reals(shape(1, 3, 2), 1, 2, -0.25, -1, 1.5, -0.25))
            .smooth(),
        OpCase.of(Einsum.OP, "implicit dots", reals(shape(2, 1, 2), -1.25, 0.75, 0.5, 1.5))
            .with(Einsum.EQUATION, "a...b")
            .gives(reals(shape(1, 2, 2), -1.25, 0.75, 0.5, 1.5))
            .smooth(),
        OpCase.of(
                Einsum.OP,
                "three operands",
                reals(shape(2, 2), 1.25, 2, 2, 1.75),
                reals(shape(2, 3), -1.5, -2, 0, -0.75, 1.75, 1.25),
                reals(shape(3, 2), -0.25, 0.25, 0.5, 1.75, -2, 0))
            .with(Einsum.EQUATION, "ij,jk,kl->il")
            .gives(reals(shape(2, 2), -3.65625, 0.90625, -3.765625, -2.71875))
            .smooth(),
        OpCase.of(
                Einsum.OP,
                "bilinear",
                reals(shape(2, 2), 0.75, -0.25, 1.75, 2),
                reals(
                    shape(3, 2, 2),
                    1.5,
                    -0.25,
                    1.75,
                    -1.75,
                    0.75,
                    -1,
                    -1,
                    0.75,
                    1.25,
                    1.75,
                    -1.25,
                    1.5),
                reals(shape(2, 2), 1.5, -0.75, -1.75, 1.25))
            .with(Einsum.EQUATION, "bi,oij,bj->bo")
            .gives(reals(shape(2, 3), 0.84375, 1.921875, 1.171875, -15.640625, 0.890625, 8.125))
            .smooth(),
        OpCase.of(
                Einsum.OP,
                "a letter of one operand only",
                reals(shape(2, 2), 1.5, -0.25, -1.5, -1.5),
                reals(-0.5, 1))
            .with(Einsum.EQUATION, "ij,k->k")
            .gives(reals(0.875, -1.75))
            .smooth(),
        OpCase.of(Einsum.OP, "scalars", scalar(2), scalar(-3))
            .with(Einsum.EQUATION, ",->")
            .gives(scalar(-6))
            .smooth(),
        OpCase.of(
                Einsum.OP,
                "attention scores",
                reals(shape(1, 2, 2, 2), -0.75, -2, 0.75, 1, -1.25, 0.25, -0.5, 0),
                reals(shape(1, 2, 2, 2), -2, 0.5, -1, 0.25, -0.25, 0.5, -1.75, -0.5))
            .with(Einsum.EQUATION, "bhqd,bhkd->bhqk")
            .gives(reals(shape(1, 2, 2, 2), 0.5, 0.25, -1, -0.5, 0.4375, 2.0625, 0.125, 0.875))
            .smooth(),
        OpCase.of(Einsum.OP, "an axis of size 1", reals(shape(2, 1), 1, 2), reals(1, 2, 3))
            .with(Einsum.EQUATION, "ij,j->ij")
            .gives(reals(shape(2, 3), 1, 2, 3, 2, 4, 6))
            .smooth(),
        OpCase.of(Einsum.OP, "nothing to sum", reals(shape(2, 0)), reals(shape(0, 2)))
            .with(Einsum.EQUATION, "ij,jk->ik")
            .gives(reals(shape(2, 2), 0, 0, 0, 0)),
        OpCase.of(
                Einsum.OP,
                "no rows",
                reals(shape(0, 3)),
                reals(shape(3, 2), 0.5, 1.25, -0.5, -2, 1, 0))
            .with(Einsum.EQUATION, "ij,jk->ik")
            .gives(reals(shape(0, 2))),
        OpCase.of(Einsum.OP, "no diagonal", reals(shape(0, 0)))
            .with(Einsum.EQUATION, "ii->i")
            .gives(reals()),
        OpCase.of(
                Einsum.OP,
                "integers",
                longs(shape(2, 2), 1, 2, 3, 4),
                longs(shape(2, 2), 1, 0, 0, 2))
            .with(Einsum.EQUATION, "ij,jk->ik")
            .gives(longs(shape(2, 2), 1, 4, 3, 8)));
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(Einsum.OP, "C1").with(Einsum.EQUATION, "i;j->ij").of(type(2, 3)),
        RejectedCase.of(Einsum.OP, "C1").with(Einsum.EQUATION, "i.j").of(type(2, 3)),
        RejectedCase.of(Einsum.OP, "C1").with(Einsum.EQUATION, "..i->i").of(type(2, 3)),
        RejectedCase.of(Einsum.OP, "C1").with(Einsum.EQUATION, "......i->i").of(type(2, 3)),
        RejectedCase.of(Einsum.OP, "C1").with(Einsum.EQUATION, "ij->ik").of(type(2, 3)),
        RejectedCase.of(Einsum.OP, "C1").with(Einsum.EQUATION, "ij->ii").of(type(2, 3)),
        RejectedCase.of(Einsum.OP, "C1").with(Einsum.EQUATION, "ij->i->j").of(type(2, 3)),
        RejectedCase.of(Einsum.OP, "C1").with(Einsum.EQUATION, "i->1").of(type(2, 3)),
        RejectedCase.of(Einsum.OP, "C2").with(Einsum.EQUATION, "ij,jk->ik").of(type(2, 3)),
        RejectedCase.of(Einsum.OP, "C3").with(Einsum.EQUATION, "i->i").of(type(2, 3)),
        RejectedCase.of(Einsum.OP, "C3").with(Einsum.EQUATION, "...ij->ij").of(type(2)),
        RejectedCase.of(Einsum.OP, "C4")
            .with(Einsum.EQUATION, "ij,jk->ik")
            .of(type(2, 3))
            .of(type(2, 3)),
        RejectedCase.of(Einsum.OP, "C4").with(Einsum.EQUATION, "ii->i").of(type(1, 3)),
        RejectedCase.of(Einsum.OP, "C4")
            .with(Einsum.EQUATION, "...i,...i->...")
            .of(type(2, 3))
            .of(type(4, 3)));
  }
}
