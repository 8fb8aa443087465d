// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

import dev.adjoint.type.Tensor;
import java.util.Optional;

/// When a breakpoint stops. [#match] says which elements made it so.
public sealed interface Condition {

  /// Stops whenever the place is reached.
  record Always() implements Condition {}

  /// Stops at a NaN or an infinity.
  record NonFinite() implements Condition {}

  /// Stops when some |element| is above the bound.
  record MagnitudeAbove(double bound) implements Condition {}

  /// Stops when every |element| is below the bound: a vanished value or gradient.
  record MagnitudeBelow(double bound) implements Condition {}

  /// Stops when more than that share of units is zero for every sample, as of a ReLU that no input
  /// wakes any more. A unit is a place behind the first axis; without samples it is an element.
  record DeadAbove(double share) implements Condition {}

  /// Stops when more than that share of elements is within [#SATURATED] of the ends of a squashing
  /// function: 0 and 1 for Sigmoid and HardSigmoid, −1 and 1 for anything else.
  record SaturatedAbove(double share) implements Condition {}

  /// Stops when ‖now − before‖ / ‖before‖ is above the bound, `before` being the previous
  /// iteration. Of a parameter this is the update ratio.
  record ChangeAbove(double ratio) implements Condition {}

  /// Stops when ‖now − before‖ / ‖before‖ is below the bound: nothing moves any more.
  record ChangeBelow(double ratio) implements Condition {}

  /// How near to its end a squashing function counts as saturated.
  double SATURATED = 0.05;

  /// What a condition found.
  ///
  /// @param element index of the first element that meets it; 0 where it is about the whole tensor
  /// @param count how many elements, or units, meet it
  /// @param of how many there are
  /// @param measure the number that was held against the bound
  record Match(long element, long count, long of, double measure) {}

  /// @param op the kind of computation the tensor comes from
  /// @param before the same tensor one iteration ago; without one nothing has changed yet
  default Optional<Match> match(Tensor tensor, String op, Optional<Tensor> before) {
    return switch (this) {
      case Always a -> Optional.of(new Match(0, tensor.elements(), tensor.elements(), 0));
      case NonFinite n -> Scan.nonFinite(tensor);
      case MagnitudeAbove(double bound) -> Scan.some(tensor, x -> Math.abs(x) > bound);
      case MagnitudeBelow(double bound) -> Scan.all(tensor, x -> Math.abs(x) < bound);
      case DeadAbove(double share) -> Scan.dead(tensor).filter(m -> m.measure() > share);
      case SaturatedAbove(double share) ->
          Scan.saturated(tensor, op).filter(m -> m.measure() > share);
      case ChangeAbove(double ratio) ->
          before.flatMap(b -> Scan.change(b, tensor)).filter(m -> m.measure() > ratio);
      case ChangeBelow(double ratio) ->
          before.flatMap(b -> Scan.change(b, tensor)).filter(m -> m.measure() < ratio);
    };
  }

  /// Whether the condition says anything of an op's results when all nodes are watched: units die
  /// in ReLUs only, and only squashing functions saturate.
  default boolean suits(String op) {
    return switch (this) {
      case DeadAbove d -> op.equals("Relu") || op.equals("ThresholdedRelu");
      case SaturatedAbove s ->
          op.equals("Sigmoid") || op.equals("HardSigmoid") || op.equals("Tanh");
      default -> true;
    };
  }

  /// Whether the condition says anything of a tensor when all nodes are watched: ids, counts and
  /// truth values are as large as they mean to be.
  default boolean suits(Tensor tensor) {
    return this instanceof Always || this instanceof NonFinite || tensor.dtype().isFloating();
  }

  /// Whether it compares with the previous iteration.
  default boolean looksBack() {
    return this instanceof ChangeAbove || this instanceof ChangeBelow;
  }

  /// In words, such as `magnitude above 10`.
  default String words() {
    return switch (this) {
      case Always a -> "reached";
      case NonFinite n -> "NaN or infinite";
      case MagnitudeAbove(double bound) -> "of magnitude above " + bound;
      case MagnitudeBelow(double bound) -> "of magnitude below " + bound;
      case DeadAbove(double share) -> "dead in more than " + share + " of its units";
      case SaturatedAbove(double share) -> "saturated in more than " + share + " of its elements";
      case ChangeAbove(double ratio) -> "changed by more than " + ratio + " of itself";
      case ChangeBelow(double ratio) -> "changed by less than " + ratio + " of itself";
    };
  }
}
