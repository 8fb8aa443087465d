// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.proto;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

/// A key with a value, both texts.
record Entry(String key, String value) {

  static Entry read(ProtoReader in) throws IOException {
    String key = "";
    String value = "";
    for (int field = in.next(); field != 0; field = in.next()) {
      switch (field) {
        case 1 -> key = in.text();
        case 2 -> value = in.text();
        default -> in.skip();
      }
    }
    return new Entry(key, value);
  }

  static Consumer<ProtoWriter> writing(String key, String value) {
    return out -> out.text(1, key).text(2, value);
  }

  void into(Map<String, String> map) {
    map.put(key, value);
  }
}
