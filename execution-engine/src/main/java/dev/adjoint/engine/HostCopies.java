// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.type.Tensor;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Tensors brought to the host, kept for looking at them again as long as they fit a budget. When
/// they do not, the biggest go first: their values are still on the device.
final class HostCopies {

  private record Entry(long sizeBytes, long number, DeviceValue key) {}

  private final Map<DeviceValue, Tensor> kept = new HashMap<>();
  private final TreeSet<Entry> bySize =
      new TreeSet<>(Comparator.comparingLong(Entry::sizeBytes).thenComparingLong(Entry::number));
  private long budgetBytes;
  private long usedBytes;
  private long count;
  private long dropped;

  HostCopies(long budgetBytes) {
    this.budgetBytes = budgetBytes;
  }

  /// The tensor of that value, brought when it is not kept. One that is bigger than the whole
  /// budget is not kept.
  Tensor get(DeviceValue key, Supplier<Tensor> bring) {
    Tensor known = kept.get(key);
    if (known != null) {
      return known;
    }
    Tensor fresh = bring.get();
    long size = fresh.data().byteSize();
    if (size > budgetBytes) {
      dropped++;
      return fresh;
    }
    kept.put(key, fresh);
    bySize.add(new Entry(size, count++, key));
    usedBytes += size;
    shrink(budgetBytes);
    return fresh;
  }

  /// Has the copy that others have of a value which has not changed.
  void takeOver(HostCopies others, DeviceValue value) {
    others.kept(value).ifPresent(tensor -> get(value, () -> tensor));
  }

  /// The value has been overwritten on the device.
  void forget(DeviceValue value) {
    kept.remove(value);
    bySize.stream()
        .filter(entry -> entry.key().equals(value))
        .findFirst()
        .ifPresent(
            entry -> {
              bySize.remove(entry);
              usedBytes -= entry.sizeBytes();
            });
  }

  Optional<Tensor> kept(DeviceValue key) {
    return Optional.ofNullable(kept.get(key));
  }

  void setBudget(long bytes) {
    budgetBytes = bytes;
    shrink(bytes);
  }

  private void shrink(long bytes) {
    while (usedBytes > bytes && !bySize.isEmpty()) {
      Entry biggest = bySize.removeLast();
      kept.remove(biggest.key());
      usedBytes -= biggest.sizeBytes();
      dropped++;
    }
  }

  long usedBytes() {
    return usedBytes;
  }

  /// How often a tensor had to go: changes whenever something that was kept no longer is.
  long dropped() {
    return dropped;
  }
}
