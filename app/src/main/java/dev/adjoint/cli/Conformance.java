// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.backend.Backend;
import dev.adjoint.cli.conformance.CaseFolder;
import dev.adjoint.cli.conformance.CaseRun;
import dev.adjoint.cli.conformance.Verdict;
import dev.adjoint.file.IoReason;
import dev.adjoint.ops.StandardOps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `conformance DIR…`: the ONNX cases below the folders, a line a case. A case that hangs is left
/// behind with the backend it has, and the run goes on.
@Command(
    name = "conformance",
    description =
        "Run ONNX backend cases: model.onnx with test_data_set_*/input_*.pb, output_*.pb.")
final class Conformance implements Callable<Integer> {
  private static final long STACK_BYTES = 64L << 20;

  private final Terminal terminal;

  @Mixin private Standard standard = new Standard();
  @Mixin private DeviceOptions device = new DeviceOptions();

  @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders with cases, at any depth.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--limit",
      paramLabel = "SECONDS",
      description = "Time that one case may take (usual: 60).")
  private long limitSeconds = 60;

  Conformance(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Fault {
    List<CaseFolder> cases = cases();
    Map<Verdict.Kind, Integer> counts = new EnumMap<>(Verdict.Kind.class);
    Backend backend = device.open();
    for (CaseFolder each : cases) {
      Backend current = backend;
      CaseRun run =
          new CaseRun(each, StandardOps.CATALOG, graph -> device.session(graph, current, 0));
      FutureTask<Verdict> task = new FutureTask<>(run::verdict);
      Verdict verdict = within(task, each);
      if (!task.isDone()) {
        backend = device.open();
      }
      counts.merge(verdict.kind(), 1, Integer::sum);
      terminal.out().println(verdict.line(each.name()));
    }
    return summary(counts);
  }

  private Verdict within(FutureTask<Verdict> task, CaseFolder each) {
    Thread thread = new Thread(null, task, each.name(), STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limitSeconds, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      return new Verdict(Verdict.Kind.FAIL, "took longer than " + limitSeconds + " s");
    } catch (ExecutionException fault) {
      return new Verdict(Verdict.Kind.FAIL, "internal error, " + fault.getCause());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new Verdict(Verdict.Kind.FAIL, "was stopped");
    }
  }

  private int summary(Map<Verdict.Kind, Integer> counts) {
    int failed = counts.getOrDefault(Verdict.Kind.FAIL, 0);
    terminal
        .out()
        .printf(
            "%d passed, %d failed, %d unsupported%n",
            counts.getOrDefault(Verdict.Kind.PASS, 0),
            failed,
            counts.getOrDefault(Verdict.Kind.UNSUPPORTED, 0));
    return failed > 0 ? Commands.FAULT : 0;
  }

  private List<CaseFolder> cases() throws Fault {
    List<CaseFolder> cases = new ArrayList<>();
    for (Path folder : folders) {
      try {
        cases.addAll(CaseFolder.below(folder));
      } catch (IOException fault) {
        throw new Fault(folder + ": cannot be read: " + IoReason.of(fault));
      }
    }
    if (cases.isEmpty()) {
      throw new Fault("there is no model.onnx below " + folders + "; give folders with cases");
    }
    return cases;
  }
}
