// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.proto;

import java.io.IOException;
import java.util.OptionalLong;

/// One size of a declared shape: a number, a name, or neither.
public record DimProto(OptionalLong size, String name) {

  static DimProto read(ProtoReader in) throws IOException {
    OptionalLong size = OptionalLong.empty();
    String name = "";
    for (int field = in.next(); field != 0; field = in.next()) {
      switch (field) {
        case 1 -> size = OptionalLong.of(in.integer());
        case 2 -> name = in.text();
        default -> in.skip();
      }
    }
    return new DimProto(size, name);
  }

  void write(ProtoWriter out) {
    size.ifPresent(value -> out.integer(1, value));
    out.text(2, name);
  }
}
