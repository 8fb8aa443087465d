// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu;

import dev.adjoint.backend.DeviceMemoryException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The memory of one CPU backend. Blocks are aligned to cache lines; small ones are kept when they
/// are freed and given out again, because eager runs ask for the same few sizes over and over and
/// closing an arena that threads share costs some microseconds.
final class CpuMemory implements AutoCloseable {

  static final int ALIGNMENT = 64;

  private static final long KEPT_BLOCK = 4 << 20;
  private static final long KEPT_TOTAL = 256 << 20;

  private final long limit;
  private final Set<Block> live = new HashSet<>();
  private final Map<Long, ArrayDeque<Block>> free = new HashMap<>();
  private long held;
  private long kept;

  /// @param limit bytes this backend may hold
  CpuMemory(long limit) {
    this.limit = limit;
  }

  /// A block and the arena that owns it; compared by identity.
  private static final class Block {
    final Arena arena = Arena.ofShared();
    final MemorySegment data;

    Block(long bytes) {
      data = arena.allocate(bytes, ALIGNMENT);
    }
  }

  synchronized CpuBuffer allocate(long bytes) {
    long size = Math.max(ALIGNMENT, (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
    Block block = reused(size);
    if (block == null) {
      block = fresh(size, bytes);
    }
    live.add(block);
    return new CpuBuffer(block.data.asSlice(0, bytes), new Lease(block));
  }

  /// Gives a block back once, however often the buffer is closed.
  private final class Lease implements Runnable {
    private final Block block;
    private boolean ended;

    Lease(Block block) {
      this.block = block;
    }

    @Override
    public void run() {
      synchronized (CpuMemory.this) {
        if (!ended) {
          ended = true;
          release(block);
        }
      }
    }
  }

  private @org.jspecify.annotations.Nullable Block reused(long size) {
    ArrayDeque<Block> blocks = free.get(size);
    Block block = blocks == null ? null : blocks.poll();
    if (block != null) {
      kept -= size;
      block.data.fill((byte) 0);
    }
    return block;
  }

  private Block fresh(long size, long bytes) {
    if (size > limit - held) {
      dropKept();
    }
    if (size > limit - held) {
      throw new DeviceMemoryException(CpuBackend.ID, bytes, limit - held);
    }
    try {
      Block block = new Block(size);
      held += size;
      return block;
    } catch (OutOfMemoryError e) {
      throw new DeviceMemoryException(CpuBackend.ID, bytes, limit - held);
    }
  }

  private void release(Block block) {
    if (!live.remove(block)) {
      return;
    }
    long size = block.data.byteSize();
    if (size <= KEPT_BLOCK && kept + size <= KEPT_TOTAL) {
      kept += size;
      free.computeIfAbsent(size, s -> new ArrayDeque<>()).push(block);
    } else {
      held -= size;
      block.arena.close();
    }
  }

  /// Gives freed blocks back to the system.
  private void dropKept() {
    free.values().forEach(blocks -> blocks.forEach(block -> block.arena.close()));
    free.clear();
    held -= kept;
    kept = 0;
  }

  @Override
  public synchronized void close() {
    dropKept();
    live.forEach(block -> block.arena.close());
    live.clear();
    held = 0;
  }
}
