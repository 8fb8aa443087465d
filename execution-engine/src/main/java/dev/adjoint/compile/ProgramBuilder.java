// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.Emitter;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Origin;
import dev.adjoint.plan.Phase;
import dev.adjoint.plan.Program;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A program under construction. Composites are expanded as they are emitted, so every instruction
/// is a primitive. Not thread-safe.
public final class ProgramBuilder implements Emitter {

  /// Program input that carries the key of the run's random numbers: int64 scalar.
  public static final String RUN_KEY = ":key";

  private final boolean training;
  private final Wording wording;
  private final OpCatalog catalog;
  private final LinkedHashMap<String, Value> inputs = new LinkedHashMap<>();
  private final LinkedHashMap<String, Value> states = new LinkedHashMap<>();
  private final Map<String, StateInit> inits = new LinkedHashMap<>();
  private final LinkedHashMap<Value, Tensor> constants = new LinkedHashMap<>();
  private final Map<Value, Tensor> known = new HashMap<>();
  private final List<Instruction> instructions = new ArrayList<>();
  private final LinkedHashMap<String, Value> outputs = new LinkedHashMap<>();
  private final LinkedHashMap<String, Value> updates = new LinkedHashMap<>();
  private Origin origin = new Origin("", Phase.FORWARD);
  private int nextId;
  private int draws;
  private long turn;
  private Foresight foresight = Foresight.NONE;

  /// @param training what [dev.adjoint.op.NodeScope#training()] answers
  public ProgramBuilder(boolean training) {
    this(training, Wording.PRIMITIVES);
  }

  /// @param wording which composites stay whole
  public ProgramBuilder(boolean training, Wording wording) {
    this(training, wording, StandardOps.CATALOG);
  }

  /// @param catalog what the nodes of bodies are made of
  public ProgramBuilder(boolean training, Wording wording, OpCatalog catalog) {
    this.training = training;
    this.wording = wording;
    this.catalog = catalog;
  }

  OpCatalog catalog() {
    return catalog;
  }

  public boolean training() {
    return training;
  }

  public Origin origin() {
    return origin;
  }

  /// Everything emitted from here on belongs to `origin`.
  public void at(Origin place) {
    draws = 0;
    origin = place;
  }

  /// Tells the iteration whose body is being emitted from all others: 0 outside of loops.
  long turn() {
    return turn;
  }

  void inTurn(long now) {
    turn = now;
  }

  /// The fed value `name`; the same value when asked again.
  public Value input(String name, TensorType type) {
    return inputs.computeIfAbsent(name, n -> fresh(type));
  }

  /// The value of state `name` at the start of the run; the same value when asked again.
  public Value state(String name, TensorType type, StateInit init) {
    inits.putIfAbsent(name, init);
    return states.computeIfAbsent(name, n -> fresh(type));
  }

  /// The fed values so far, by name; grows while one looks, as do all these.
  public Map<String, Value> inputs() {
    return Collections.unmodifiableMap(inputs);
  }

  public Map<Value, Tensor> constants() {
    return Collections.unmodifiableMap(constants);
  }

  public Map<String, Value> states() {
    return Collections.unmodifiableMap(states);
  }

  public Map<String, StateInit> inits() {
    return Collections.unmodifiableMap(inits);
  }

  /// What has been emitted so far; grows while one looks.
  public List<Instruction> instructions() {
    return Collections.unmodifiableList(instructions);
  }

  public void output(String name, Value value) {
    outputs.put(name, value);
  }

  /// State `name` becomes `value` when the run ends.
  public void update(String name, Value value) {
    updates.put(name, value);
  }

  public Map<String, Value> updates() {
    return Collections.unmodifiableMap(updates);
  }

  @Override
  public List<Value> emitAll(OpDef wanted, Attributes attributes, List<Value> operands) {
    OpDef op = wording.word(wanted, attributes, operands);
    if (op.decomposition().isPresent()) {
      Expansion scope = new Expansion(this, op, attributes, operands);
      return op.decomposition().get().expand(scope);
    }
    List<Value> results = new ArrayList<>();
    for (TensorType type : Operands.resultTypes(op, attributes, operands, this)) {
      results.add(fresh(type));
    }
    instructions.add(new Instruction(op, attributes, operands, results, origin));
    return results;
  }

  @Override
  public Value constant(Tensor value) {
    Value handle = fresh(value.type());
    constants.put(handle, value);
    return handle;
  }

  @Override
  public Optional<Tensor> constantValue(Value value) {
    if (value.isPresent() && value.shape().elements() == 0) {
      return Optional.of(Tensor.zeros(value.type()));
    }
    Tensor told = constants.getOrDefault(value, known.get(value));
    if (told != null || !value.isPresent()) {
      return Optional.ofNullable(told);
    }
    Optional<Tensor> foreseen = foresight.value(value);
    foreseen.ifPresent(tensor -> know(value, tensor));
    return foreseen;
  }

  /// Builds on for one run only, whose numbers `sight` tells.
  public void forOneRun(Foresight sight) {
    foresight = sight;
  }

  /// Whether uses of `op` may be emitted though types alone do not tell their sizes.
  boolean keepsOpen(OpDef op) {
    return foresight != Foresight.NONE || wording.keepsOpen(op);
  }

  /// Says what a computed or fed value will be: shape operands may be read from it.
  public void know(Value value, Tensor tensor) {
    known.put(value, tensor);
  }

  /// A salt for the next draw of random numbers: depends on the node and on how many draws it made,
  /// so that eager and compiled runs draw the same.
  long nextSalt() {
    return salt(origin.node(), draws++);
  }

  /// The salt of a node's draw number `draw`.
  static long salt(String node, int draw) {
    return node.hashCode() * 1_000_003L + draw;
  }

  Value runKey() {
    return input(RUN_KEY, TensorType.scalar(DType.INT64));
  }

  private Value fresh(TensorType type) {
    return new Value(nextId++, type);
  }

  public Program build() {
    return new Program(inputs, states, constants, instructions, outputs, updates);
  }
}
