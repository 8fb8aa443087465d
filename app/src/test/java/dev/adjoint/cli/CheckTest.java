// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.engine.Devices;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.activation.Tanh;
import dev.adjoint.plan.Instruction;
import dev.adjoint.text.TextForm;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckTest {

  /// Computes as Tanh does, and says that its slope is 1.
  private static final OpDef BROKEN =
      OpDef.named("Tanh")
          .input("input", "T", TypeSet.FLOATING)
          .output("output", "T")
          .shape(in -> in.shape("input"))
          .gradient(g -> g.contribute("input", g.upstream("output")))
          .build();

  private static OpCatalog catalog() {
    List<OpDef> ops = new ArrayList<>(StandardOps.CATALOG.all());
    ops.replaceAll(op -> op == Tanh.OP ? BROKEN : op);
    return OpCatalog.of(ops);
  }

  /// A backend that takes the broken op for the real one.
  private static Backend fooled(Backend real) {
    return (Backend)
        Proxy.newProxyInstance(
            Backend.class.getClassLoader(),
            new Class<?>[] {Backend.class},
            (proxy, method, arguments) -> {
              for (int i = 0; arguments != null && i < arguments.length; i++) {
                arguments[i] = arguments[i] == BROKEN ? Tanh.OP : mended(arguments[i]);
              }
              return method.invoke(real, arguments);
            });
  }

  private static Object mended(Object argument) {
    return argument instanceof Instruction in && in.op() == BROKEN
        ? new Instruction(Tanh.OP, in.attributes(), in.inputs(), in.outputs(), in.origin())
        : argument;
  }

  @Test
  void failsAndNamesTheOpWhoseGradientRuleIsBroken() throws Exception {
    OpCatalog catalog = catalog();
    var graph =
        TextForm.parse(
            "x:f32[N,3] = Input(); e = Exp(x); h = Tanh(e); y = Mul(h, x); out y", catalog);
    Project project =
        new Project(Path.of("net.json"), graph, Inference.of(graph, catalog), java.util.Map.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (Backend real = Devices.open("reference", 1)) {
      assertEquals(1, new Check(Shell.terminal(out, err)).run(project, fooled(real)));
    }
    String fault = err.toString(StandardCharsets.UTF_8);
    assertEquals(1, fault.lines().count(), fault);
    assertTrue(fault.startsWith("net.json: h: the gradient rule of Tanh is wrong"), fault);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(4, lines.size());
    assertEquals(1, lines.stream().filter(l -> l.contains(" FAIL")).count());
    assertTrue(lines.get(1).startsWith("h Tanh input "), lines.get(1));
  }
}
