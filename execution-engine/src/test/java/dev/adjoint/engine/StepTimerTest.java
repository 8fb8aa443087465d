// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.Programs;
import dev.adjoint.compile.update.OptimizerSettings;
import dev.adjoint.compile.update.OptimizerSettings.Kind;
import dev.adjoint.debug.Contribution;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StepTimerTest {
  private static final long SLICE = 5_000_000;
  private static final PortRef LOSS = PortRef.of("loss");

  /// All that a repetition might disturb: a mask that is drawn, statistics that run along, a weight
  /// that an optimizer with a memory moves, and a state that the graph assigns.
  private static final Graph STATEFUL =
      Programs.graph(
          """
          x:f32[4,3] = Input()
          w:f32[3] = Parameter()
          count:f32[] = Variable(value={"dtype": "float32", "shape": [], "data": [0]})
          one = Constant(value={"dtype": "float32", "shape": [], "data": [1]})
          h = Mul(x, w)
          bn = BatchNorm(h, momentum=0.75)
          dropped = Dropout(bn)
          e = Exp(dropped)
          both = Add(e, dropped)
          loss = ReduceMean(both, keepdims=0)
          next = Add(count, one)
          counted = Assign(count, next)
          out loss, counted
          """);

  private final Backend backend = Devices.open("cpu", 1);
  private final List<Session> sessions = new ArrayList<>();

  @AfterEach
  void close() {
    sessions.forEach(Session::close);
    backend.close();
  }

  private Session session(Graph graph, Backend on) {
    Session session = new Session(graph, StandardOps.CATALOG, on, Mode.EAGER, 3);
    sessions.add(session);
    return session;
  }

  private Debugger lecture(Backend on) {
    Graph graph = Lecture.productSum();
    return session(graph, on)
        .debug(
            RunRequest.fetch(graph.outputs(), Lecture.productSumFeeds()),
            Optional.of(PortRef.of("c")));
  }

  private static RunRequest request(long iteration) {
    Tensor x = Tensor.of(DType.FLOAT32, Shape.of(4, 3), i -> Math.sin(5 * iteration + i));
    return RunRequest.fetch(STATEFUL.outputs(), Map.of("x", x))
        .with(new Descend(LOSS, OptimizerSettings.of(Kind.ADAM, 0.05), Set.of()));
  }

  /// As often as it takes for a time to be believed.
  private static void time(Debugger run) {
    for (int trial = 0; trial < 5; trial++) {
      for (int i = 0; i < run.computed(); i++) {
        if (!StepTimer.time(run, i).steady()) {
          StepTimer.of(run, i).ifPresent(StepTimerTest::finish);
        }
      }
    }
  }

  private static void finish(StepTimer timer) {
    try (timer) {
      boolean done = false;
      while (!done) {
        done = timer.goOn(SLICE, () -> false);
      }
    }
  }

  private static List<Tensor> seen(TimeTravel travel, Session session) {
    List<Tensor> numbers = new ArrayList<>();
    for (int i = 0; i < travel.now().done(); i++) {
      TraceStep step = travel.now().step(i);
      numbers.addAll(step.inputs().values());
      numbers.addAll(step.outputs().values());
      numbers.addAll(step.upstream().values());
      for (Contribution part : step.contributions()) {
        numbers.add(part.gradient());
        numbers.add(part.total());
      }
    }
    numbers.addAll(session.states().values());
    return numbers;
  }

  /// Every number of three iterations, at their ends, and once more after going back to the middle.
  private List<Tensor> numbers(Consumer<Debugger> between) {
    Session session = session(STATEFUL, backend);
    TimeTravel travel = new TimeTravel(session, Optional.of(LOSS), StepTimerTest::request);
    List<Tensor> numbers = new ArrayList<>();
    for (long iteration = 1; iteration <= 3; iteration++) {
      travel.seek(iteration, 4);
      between.accept(travel.now());
      numbers.addAll(seen(travel, session));
      travel.seek(iteration, Integer.MAX_VALUE);
      between.accept(travel.now());
      numbers.addAll(seen(travel, session));
    }
    travel.seek(2, 6);
    between.accept(travel.now());
    numbers.addAll(seen(travel, session));
    travel.seek(3, Integer.MAX_VALUE);
    numbers.addAll(seen(travel, session));
    return numbers;
  }

  @Test
  void aStepRunsEachOfItsKernelsOnce() {
    CountedKernels counted = new CountedKernels(backend);
    Debugger run = lecture(counted.backend());
    run.stepForward();
    assertEquals(1, counted.runs(), "the product");
    run.stepForward();
    assertEquals(2, counted.runs(), "the sum");
  }

  @Test
  void whatIsToldInTheEndIsNotWhatColdKernelsTook() {
    long coldMillis = 2;
    Debugger run = lecture(SlowAtFirst.of(backend, coldMillis));
    run.stepForward();
    assertTrue(StepTimer.time(run, 0).nanos() >= coldMillis * 1_000_000);
    assertFalse(StepTimer.time(run, 0).steady());
    time(run);
    assertTrue(StepTimer.time(run, 0).nanos() < 1_000_000, StepTimer.time(run, 0)::toString);
    assertTrue(StepTimer.time(run, 0).steady());
  }

  @Test
  void toFindAKernelAndToFeedItIsNoPartOfAnyTime() {
    long waitMillis = 10;
    Debugger run = lecture(SlowAtFirst.of(backend, waitMillis));
    long start = System.nanoTime();
    run.stepForward();
    long whole = System.nanoTime() - start;
    assertTrue(StepTimer.time(run, 0).nanos() <= whole - 3 * waitMillis * 1_000_000);
  }

  @Test
  void repeatingChangesNoNumberOfTheRunAndNoneThatComesAfter() {
    List<Tensor> undisturbed = numbers(run -> {});
    List<Tensor> timed = numbers(StepTimerTest::time);
    assertEquals(undisturbed.size(), timed.size());
    for (int i = 0; i < timed.size(); i++) {
      assertTrue(undisturbed.get(i).sameAs(timed.get(i)), "number " + i);
    }
  }

  @Test
  void everyStepOfATrainingIterationCanBeTimed() {
    Session session = session(STATEFUL, backend);
    TimeTravel travel = new TimeTravel(session, Optional.of(LOSS), StepTimerTest::request);
    travel.seek(1, Integer.MAX_VALUE);
    time(travel.now());
    for (int i = 0; i < travel.now().computed(); i++) {
      boolean worked = StepTimer.time(travel.now(), i).nanos() > 0;
      assertEquals(
          worked, StepTimer.time(travel.now(), i).steady(), travel.now().schedule().get(i).node());
    }
  }

  @Test
  void theNextIterationKnowsWhatTheSameWorkTakes() {
    Session session = session(TrainedNet.graph(), backend);
    TimeTravel travel = new TimeTravel(session, Optional.of(TrainedNet.LOSS), TrainedNet::request);
    travel.seek(1, 2);
    time(travel.now());
    travel.seek(2, 1);
    assertTrue(StepTimer.time(travel.now(), 0).steady());
  }

  @Test
  void whatIsStoppedIsNotTold() {
    Debugger run = lecture(backend);
    run.stepForward();
    try (StepTimer timer = StepTimer.of(run, 0).orElseThrow()) {
      assertFalse(timer.goOn(SLICE, () -> true));
    }
    assertFalse(StepTimer.time(run, 0).steady());
  }

  @Test
  void aLoopIsNotRepeated() {
    Graph graph =
        Programs.graph(
            """
            n = Constant(value={"dtype": "int64", "shape": [], "data": [3]})
            x:f32[2] = Input()
            l = Loop(n, -, x, body=(i:i64[], c:bool[], v:f32[2]) { w = Exp(v); out c, w })
            out l
            """);
    Debugger run =
        session(graph, backend)
            .debug(
                RunRequest.fetch(graph.outputs(), Map.of("x", Tensor.floats(Shape.of(2), 0f, 1f))),
                Optional.empty());
    run.resume(() -> false);
    assertTrue(StepTimer.time(run, 0).nanos() > 0);
    assertTrue(StepTimer.of(run, 0).isEmpty());
  }

  @Test
  void memoryThatIsTakenForItIsGivenBack() {
    ScarceMemory memory = new ScarceMemory(backend, Integer.MAX_VALUE);
    Debugger run = lecture(memory.backend());
    run.stepForward();
    run.stepForward();
    int held = memory.held();
    time(run);
    assertEquals(held, memory.held());
  }

  @Test
  void aDeviceWithoutMemoryForItLeavesTheFirstFigure() {
    ScarceMemory counted = new ScarceMemory(backend, Integer.MAX_VALUE);
    Debugger first = lecture(counted.backend());
    first.stepForward();
    Debugger run = lecture(new ScarceMemory(backend, counted.held()).backend());
    run.stepForward();
    time(run);
    assertTrue(StepTimer.time(run, 0).nanos() > 0);
    assertFalse(StepTimer.time(run, 0).steady());
  }
}
