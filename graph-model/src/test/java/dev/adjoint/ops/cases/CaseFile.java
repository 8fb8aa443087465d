// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import dev.adjoint.json.AttributeJson;
import dev.adjoint.json.GraphFileException;
import dev.adjoint.json.JsonAt;
import dev.adjoint.json.JsonDocument;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The cases of an op whose tensors are too long to stand in code: `OP.json` beside this class.
/// Tensors are written as in project files, plain numbers are float64, `null` is an open port.
final class CaseFile {

  private static final Set<String> FIELDS =
      Set.of("about", "attributes", "inputs", "outputs", "smooth");

  private CaseFile() {}

  static List<OpCase> of(OpDef... ops) {
    List<OpCase> all = new ArrayList<>();
    for (OpDef op : ops) {
      try {
        for (JsonAt one : document(op).root().get("cases").elements()) {
          all.add(read(op, one));
        }
      } catch (IOException | GraphFileException broken) {
        throw new IllegalStateException("the cases of " + op.name() + ": " + broken, broken);
      }
    }
    return all;
  }

  private static JsonDocument document(OpDef op) throws IOException, GraphFileException {
    String name = op.name() + ".json";
    try (InputStream in = CaseFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no file " + name);
      }
      return JsonDocument.part(name, in.readAllBytes());
    }
  }

  private static OpCase read(OpDef op, JsonAt one) throws GraphFileException {
    one.requireOnly(FIELDS);
    Optional<JsonAt> written = one.find("attributes");
    Attributes attributes =
        written.isPresent()
            ? AttributeJson.read(written.get(), Optional.of(op), StandardOps.CATALOG)
            : Attributes.NONE;
    List<Optional<Tensor>> inputs = new ArrayList<>();
    for (JsonAt input : one.get("inputs").elements()) {
      inputs.add(input.isNull() ? Optional.empty() : Optional.of(tensor(input)));
    }
    List<Tensor> outputs = new ArrayList<>();
    for (JsonAt output : one.get("outputs").elements()) {
      outputs.add(tensor(output));
    }
    boolean smooth = one.find("smooth").isPresent();
    String name = op.name() + ": " + one.get("about").text();
    return new OpCase(name, op, attributes, inputs, outputs, smooth);
  }

  private static Tensor tensor(JsonAt at) throws GraphFileException {
    return AttributeJson.tensor(at, DType.FLOAT64);
  }
}
