// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.flags;
import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.scalar;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.file.FileException;
import dev.adjoint.op.Subgraph;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.control.If;
import dev.adjoint.ops.control.Loop;
import dev.adjoint.ops.control.Scan;
import dev.adjoint.text.TextForm;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.List;

/// If, Loop and Scan. Expected values are worked out by hand.
final class FlowCases {

  private static final Tensor YES = Tensor.scalar(DType.BOOL, 1);
  private static final Tensor NO = Tensor.scalar(DType.BOOL, 0);
  private static final Tensor X = reals(1, -2, 3);

  private FlowCases() {}

  /// A body in the text form, such as `(a:f64[*]) { b = Neg(a); out b }`.
  static Subgraph body(String text) {
    try {
      return TextForm.parse("op = If(c, then_branch=" + text + ")", StandardOps.CATALOG)
          .node("op")
          .orElseThrow()
          .attributes()
          .get(If.THEN_BRANCH);
    } catch (FileException fault) {
      throw new IllegalArgumentException(text, fault);
    }
  }

  private static OpCase choose(String about, Tensor cond, Tensor... captures) {
    OpCase one = OpCase.of(If.OP, about, cond);
    for (Tensor capture : captures) {
      one = one.then(capture);
    }
    return one.with(If.THEN_BRANCH, body("(a:f64[*]) { b = Mul(a, a); out b }"))
        .with(If.ELSE_BRANCH, body("(a:f64[*]) { b = Exp(a); c = Sub(b, a); out c }"));
  }

  /// `v ← v·w`; every `v` before its step is collected.
  private static final String POWERS =
      "(i:i64[], c:bool[], v:f64[*], w:f64[*]) "
          + "{ p = Mul(v, w); d = Identity(c); out d, p, v }";

  /// Rows of `x` go into `s ← tanh(s·w + x)`; every new state is collected.
  private static final String RECURRENT =
      "(s:f64[*], x:f64[*], w:f64[*]) "
          + "{ m = Mul(s, w); a = Add(m, x); t = Tanh(a); u = Identity(t); out t, u }";

  static final CaseList CASES = new CaseList(accepted(), rejected());

  private static List<OpCase> accepted() {
    return List.of(
        choose("the condition holds", YES, X).gives(reals(1, 4, 9)).smooth(),
        choose("it does not", NO, reals(0, 1)).gives(reals(1, Math.E - 1)).smooth(),
        choose("a condition of rank 1", flags(1), scalar(-3)).gives(scalar(9)).smooth(),
        OpCase.of(If.OP, "branches of different shapes", NO, X)
            .with(If.THEN_BRANCH, body("(a:f64[*]) { out a }"))
            .with(If.ELSE_BRANCH, body("(a:f64[*]) { b = ReduceSum(a, keepdims=0); out b }"))
            .gives(scalar(2))
            .smooth(),
        loop("three times", longs(3), YES, reals(1, 2), scalar(2), POWERS)
            .gives(reals(8, 16), reals(shape(3, 2), 1, 2, 2, 4, 4, 8))
            .smooth(),
        loop("not once", longs(0), YES, reals(1, 2), scalar(2), POWERS)
            .gives(reals(1, 2), reals(shape(0, 2)))
            .smooth(),
        loop("the condition is false", longs(3), NO, reals(1, 2), scalar(2), POWERS)
            .gives(reals(1, 2), reals(shape(0, 2))),
        loop("less than nothing", longs(-1), YES, reals(5), scalar(2), POWERS)
            .gives(reals(5), reals(shape(0, 1))),
        OpCase.of(Loop.OP, "what is carried grows", longs(shape(1), 3))
            .open()
            .then(reals(1, 2))
            .with(
                Loop.BODY,
                body("(i:i64[], c:bool[], v:f64[*]) " + "{ w = Concat(v, v, axis=0); out c, w }"))
            .gives(reals(1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2))
            .smooth(),
        OpCase.of(Loop.OP, "the number of the iteration", longs(4))
            .open()
            .with(Loop.BODY, body("(i:i64[], c:bool[]) { j = Add(i, i); out c, j }"))
            .gives(longs(0, 2, 4, 6)),
        scan("three rows", reals(0.5, -0.5), reals(shape(3, 2), 1, 2, 3, 4, 5, 6)).smooth(),
        scan("no rows", reals(0.5, -0.5), reals(shape(0, 2)))
            .gives(reals(0.5, -0.5), reals(shape(0, 2))),
        OpCase.of(Scan.OP, "a running sum", scalar(10), reals(1, 2, 3))
            .with(Scan.NUM_SCAN_INPUTS, 1L)
            .with(Scan.BODY, body("(s:f64[], x:f64[]) { t = Add(s, x); out t, t }"))
            .gives(scalar(16), reals(11, 13, 16))
            .smooth(),
        OpCase.of(
                Scan.OP,
                "backwards over columns",
                reals(0, 0),
                reals(shape(2, 3), 1, 2, 3, 4, 5, 6))
            .with(Scan.NUM_SCAN_INPUTS, 1L)
            .with(Scan.SCAN_INPUT_AXES, List.of(-1L))
            .with(Scan.SCAN_INPUT_DIRECTIONS, List.of(1L))
            .with(Scan.SCAN_OUTPUT_AXES, List.of(1L))
            .with(Scan.SCAN_OUTPUT_DIRECTIONS, List.of(1L))
            .with(Scan.BODY, body("(s:f64[*], x:f64[*]) { t = Add(s, x); out t, t }"))
            .gives(reals(6, 15), reals(shape(2, 3), 6, 5, 3, 15, 11, 6))
            .smooth());
  }

  private static OpCase loop(
      String about, Tensor most, Tensor cond, Tensor carried, Tensor captured, String body) {
    return OpCase.of(Loop.OP, about, most, cond, carried, captured)
        .with(Loop.NUM_CAPTURES, 1L)
        .with(Loop.BODY, body(body));
  }

  private static OpCase scan(String about, Tensor state, Tensor rows) {
    double w = 0.8;
    OpCase one =
        OpCase.of(Scan.OP, about, state, rows, scalar(w))
            .with(Scan.NUM_SCAN_INPUTS, 1L)
            .with(Scan.NUM_CAPTURES, 1L)
            .with(Scan.BODY, body(RECURRENT));
    int columns = (int) state.elements();
    int length = (int) rows.shape().dim(0).size();
    double[] s = state.toDoubles();
    double[] all = new double[length * columns];
    for (int i = 0; i < all.length; i++) {
      s[i % columns] = Math.tanh(s[i % columns] * w + rows.get(i));
      all[i] = s[i % columns];
    }
    return one.gives(reals(s), reals(shape(length, columns), all));
  }

  private static List<RejectedCase> rejected() {
    Subgraph one = body("(a:f64[*]) { b = Neg(a); out b }");
    Subgraph two = body("(a:f64[*]) { b = Neg(a); out b, a }");
    Subgraph cast = body("(a:f64[*]) { b = Cast(a, to=int64); out b }");
    return List.of(
        branches(one, one, "C1").of(type(DType.BOOL, 2)).of(type(2)),
        branches(one, one, "C2").of(type(DType.BOOL)),
        branches(one, two, "C3").of(type(DType.BOOL)).of(type(2)),
        branches(one, cast, "C4").of(type(DType.BOOL)).of(type(2)),
        round("C1", POWERS).of(type(DType.INT64, 2)).open().of(type(2)).of(type()),
        round("C1", POWERS).open().of(type(DType.BOOL, 2)).of(type(2)).of(type()),
        round("C2", POWERS).open().open().of(type(2)),
        round("C3", "(i:i64[], c:bool[], v:f64[*], w:f64[*]) { out c }")
            .open()
            .open()
            .of(type(2))
            .of(type()),
        round("C3", "(i:i64[], c:bool[], v:f64[*], w:f64[*]) { out v, v }")
            .open()
            .open()
            .of(type(2))
            .of(type()),
        round("C4", "(i:i64[], c:bool[], v:f64[*], w:f64[*]) { b = Cast(v, to=int64); out c, b }")
            .open()
            .open()
            .of(type(2))
            .of(type()),
        round(
                "C5",
                "(i:i64[], c:bool[], v:f64[*], w:f64[*]) { b = Concat(v, v, axis=0); out c, b, v }")
            .of(longs(2))
            .open()
            .of(type(2))
            .of(type()),
        over("C1").with(Scan.NUM_SCAN_INPUTS, 0L).of(type()).of(type(3)).of(type()),
        over("C2").of(type()).of(type(3)),
        over("C3")
            .with(Scan.BODY, body("(s:f64[], x:f64[], w:f64[]) { n = Neg(s) }"))
            .of(type())
            .of(type(3))
            .of(type()),
        over("C4")
            .with(Scan.BODY, body("(s:f64[], x:f64[], w:f64[]) { t = Cast(s, to=int64); out t }"))
            .of(type())
            .of(type(3))
            .of(type()),
        over("C5").with(Scan.SCAN_INPUT_AXES, List.of(0L, 1L)).of(type()).of(type(3)).of(type()),
        over("C5").with(Scan.SCAN_INPUT_AXES, List.of(1L)).of(type()).of(type(3)).of(type()),
        over("C5").with(Scan.SCAN_OUTPUT_DIRECTIONS, List.of(2L)).of(type()).of(type(3)).of(type()),
        over("C6")
            .with(Scan.NUM_SCAN_INPUTS, 2L)
            .with(Scan.NUM_CAPTURES, 0L)
            .of(type())
            .of(type(3))
            .of(type(4)));
  }

  private static RejectedCase branches(Subgraph yes, Subgraph no, String code) {
    return RejectedCase.of(If.OP, code).with(If.THEN_BRANCH, yes).with(If.ELSE_BRANCH, no);
  }

  private static RejectedCase round(String code, String body) {
    return RejectedCase.of(Loop.OP, code).with(Loop.NUM_CAPTURES, 1L).with(Loop.BODY, body(body));
  }

  private static RejectedCase over(String code) {
    return RejectedCase.of(Scan.OP, code)
        .with(Scan.NUM_SCAN_INPUTS, 1L)
        .with(Scan.NUM_CAPTURES, 1L)
        .with(Scan.BODY, body(RECURRENT));
  }
}
