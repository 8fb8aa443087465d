// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.unroll;

import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Map;

/// Loops of every kind, each called `l`, fed by Input nodes alone.
enum LoopSamples {
  /// `h ← tanh(h·w + x)`, every `h` collected.
  RECURRENT(
      "h0:f32[3] = Input()\nxs:f32[10, 3] = Input()\nw:f32[3] = Input()\n"
          + "l = Scan(h0, xs, w, num_scan_inputs=1, num_captures=1, "
          + "body=(h:f32[3], x:f32[3], w:f32[3]) { m = Mul(h, w); s = Add(m, x); "
          + "g = Tanh(s); out g, g })\nout l, l:1",
      10,
      Map.of("h0", reals(3), "xs", reals(10, 3), "w", reals(3))),

  /// Along other axes, from the end and to the end; two sequences, nothing captured.
  BACKWARDS(
      "h0:f32[2] = Input()\n"
          + "xs:f32[2, 11] = Input()\n"
          + "ys:f32[11, 2] = Input()\n"
          + "l = Scan(h0, xs, ys, num_scan_inputs=2, scan_input_axes=[-1, 0],"
          + " scan_input_directions=[1, 0], scan_output_axes=[0, -1], scan_output_directions=[1,"
          + " 0], body=(h:f32[2], x:f32[2], y:f32[2]) { p = Mul(x, y); s = Add(h, p); out s, p, s"
          + " })\n"
          + "out l, l:1, l:2",
      11,
      Map.of("h0", reals(2), "xs", reals(2, 11), "ys", reals(11, 2))),

  /// Reads the number of the iteration; two states that change places.
  COUNTED(
      "n = Constant(value=12, dtype=\"int64\")\na:f32[2] = Input()\nb:f32[2] = Input()\n"
          + "w:f32[2] = Input()\n"
          + "l = Loop(n, -, a, b, w, num_captures=1, "
          + "body=(i:i64[], c:bool[], a:f32[2], b:f32[2], w:f32[2]) { t = Cast(i, to=\"float32\"); "
          + "s = Mul(w, t); d = Add(a, s); e = Sin(d); out c, b, e, d })\nout l, l:1, l:2",
      12,
      Map.of("a", reals(2), "b", reals(2), "w", reals(2))),

  /// Ends when a condition says so, long before the count does.
  WHILE(
      "n = Constant(value=100, dtype=\"int64\")\n"
          + "t = Constant(value={\"dtype\":\"bool\",\"shape\":[],\"data\":[true]})\n"
          + "x:f32[2] = Input()\nlimit:f32[] = Input()\n"
          + "l = Loop(n, t, x, limit, num_captures=1, "
          + "body=(i:i64[], c:bool[], v:f32[2], limit:f32[]) { w = Add(v, v); "
          + "s = ReduceSum(w, keepdims=0); d = Less(s, limit); out d, w, s })\nout l, l:1",
      13,
      Map.of("x", Tensor.doubles(Shape.of(2), 1, 2).as(DType.FLOAT32), "limit", scalar(20_000)));

  private final String text;
  private final long count;
  private final Map<String, Tensor> feeds;

  LoopSamples(String text, long count, Map<String, Tensor> feeds) {
    this.text = text;
    this.count = count;
    this.feeds = feeds;
  }

  private static Tensor reals(long... sizes) {
    Shape shape = Shape.of(sizes);
    double[] values = new double[(int) shape.elements()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.sin(1 + 2.3 * i + sizes.length);
    }
    return Tensor.doubles(shape, values).as(DType.FLOAT32);
  }

  private static Tensor scalar(double value) {
    return Tensor.scalar(DType.FLOAT32, value);
  }

  String text() {
    return text;
  }

  /// How often it runs when it is fed [#feeds].
  long count() {
    return count;
  }

  Map<String, Tensor> feeds() {
    return feeds;
  }
}
