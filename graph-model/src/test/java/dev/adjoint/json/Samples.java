// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.type.DType;
import java.util.List;

/// A small catalog with an attribute of every kind.
final class Samples {

  static final OpDef ALL_KINDS =
      OpDef.named("AllKinds")
          .variadicInput("x", "T", TypeSet.ANY, 0)
          .output("y", "T")
          .attribute(Attribute.integer("axis").defaultsTo(-1L))
          .attribute(Attribute.flag("keep").defaultsTo(true))
          .attribute(Attribute.real("epsilon").defaultsTo(1e-5))
          .attribute(Attribute.text("mode").optional())
          .attribute(Attribute.integers("perm").optional())
          .attribute(Attribute.reals("factors").optional())
          .attribute(Attribute.texts("words").optional())
          .attribute(Attribute.type("dtype").defaultsTo(DType.FLOAT32))
          .attribute(Attribute.shape("shape").optional())
          .attribute(Attribute.tensor("value").optional())
          .notDifferentiable("only a sample")
          .build();

  static final OpDef PLAIN =
      OpDef.named("Plain")
          .variadicInput("x", "T", TypeSet.ANY, 0)
          .output("y", "T")
          .notDifferentiable("only a sample")
          .build();

  static final OpCatalog CATALOG = OpCatalog.of(List.of(ALL_KINDS, PLAIN));

  private Samples() {}

  static String project(String nodes) {
    return "{\"adjoint\": 1, \"nodes\": [" + nodes + "]}";
  }

  static String attribute(String name, String json) {
    return project(
        "{\"id\": \"a\", \"op\": \"AllKinds\", \"attributes\": {\"" + name + "\": " + json + "}}");
  }
}
