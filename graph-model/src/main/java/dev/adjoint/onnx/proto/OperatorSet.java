// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.proto;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/// A domain of operators with the version a model is written for; the empty domain is ONNX's own.
public record OperatorSet(String domain, long version) {

  public OperatorSet {
    domain = domain.equals("ai.onnx") ? "" : domain;
  }

  static OperatorSet read(ProtoReader in) throws IOException {
    String domain = "";
    long version = 0;
    for (int field = in.next(); field != 0; field = in.next()) {
      switch (field) {
        case 1 -> domain = in.text();
        case 2 -> version = in.integer();
        default -> in.skip();
      }
    }
    return new OperatorSet(domain, version);
  }

  void write(ProtoWriter out) {
    // An empty domain is written too: ONNX Runtime looks for the field.
    out.entry(1, domain).integer(2, version);
  }

  /// The version of ONNX's own operators among `sets`.
  public static OptionalLong standard(List<OperatorSet> sets) {
    return sets.stream()
        .filter(set -> set.domain.isEmpty())
        .mapToLong(OperatorSet::version)
        .findFirst();
  }
}
