// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.update;

import dev.adjoint.op.Value;
import dev.adjoint.type.DType;

/// `m = β1 m + (1-β1) g; v = β2 v + (1-β2) g²; p -= lr · (m / (1-β1^t)) / (√(v / (1-β2^t)) + ε)`.
/// Source: Kingma and Ba 2015; AdamW's decay is applied before, by [Descent].
final class Adam implements UpdateRule {
  @Override
  public Value step(UpdateScope s, Value p, Value g) {
    OptimizerSettings o = s.settings();
    Value m = s.blend(o.beta1(), s.slot("m", p, 0), 1 - o.beta1(), g);
    Value v = s.blend(o.beta2(), s.slot("v", p, 0), 1 - o.beta2(), s.square(g));
    s.keep("m", m);
    s.keep("v", v);
    Value rate = s.f().div(s.f().cast(s.learningRate(), DType.FLOAT64), s.correction(o.beta1()));
    Value spread = s.sqrt(s.f().div(v, s.as(s.correction(o.beta2()), p)));
    Value move = s.f().div(s.f().mul(s.as(rate, p), m), s.plus(spread, o.epsilon()));
    return s.f().sub(p, move);
  }
}
