// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.adjoint.backend.DeviceMemoryException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

class CpuMemoryTest {

  @Test
  void blocksAreAlignedToCacheLinesAndZero() {
    try (CpuMemory memory = new CpuMemory(1 << 20)) {
      MemorySegment data = memory.allocate(100).data();
      assertEquals(0, data.address() % 64);
      assertEquals(100, data.byteSize());
      assertEquals(-1, data.mismatch(MemorySegment.ofArray(new byte[100])));
    }
  }

  @Test
  void aBlockGivenOutAgainIsZero() {
    try (CpuMemory memory = new CpuMemory(1 << 20)) {
      CpuBuffer first = memory.allocate(64);
      long address = first.data().address();
      first.data().fill((byte) 7);
      first.close();
      CpuBuffer second = memory.allocate(64);
      assertEquals(address, second.data().address());
      assertEquals(0, second.data().get(ValueLayout.JAVA_LONG, 0));
    }
  }

  @Test
  void closingTwiceDoesNotTakeTheNextOwnersBlock() {
    try (CpuMemory memory = new CpuMemory(1 << 20)) {
      CpuBuffer first = memory.allocate(64);
      first.close();
      CpuBuffer second = memory.allocate(64);
      first.close();
      CpuBuffer third = memory.allocate(64);
      assertNotEquals(second.data().address(), third.data().address());
    }
  }

  @Test
  void saysWhatIsNeededAndWhatIsThere() {
    try (CpuMemory memory = new CpuMemory(1 << 20)) {
      memory.allocate(1 << 19);
      var fault = assertThrows(DeviceMemoryException.class, () -> memory.allocate((1 << 19) + 1));
      assertEquals("cpu needs 524,289 bytes and has 524,288", fault.getMessage());
    }
  }

  @Test
  void freedBlocksMakeRoom() {
    try (CpuMemory memory = new CpuMemory(1 << 20)) {
      for (int size = 1 << 10; size < 1 << 20; size += 1 << 10) {
        memory.allocate(size).close();
      }
    }
  }
}
