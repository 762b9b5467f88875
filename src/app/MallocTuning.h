// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The memory allocation of this process. Only affects glibc's allocator; has no effect on other platforms.

namespace watchkeeper {

//! \brief Makes all threads allocate from one heap. Call it before a second thread exists.
//!
//! glibc gives each thread its own heap (mallopt(3), M_ARENA_MAX). In this program, memory is allocated in one thread and freed in another,
//! so none of these heaps ever shrinks. With ten thousand targets, the process used 244 MiB instead of 205 MiB, with the same processor
//! time.
void tuneMalloc();

//! \brief Returns unused memory to the system (malloc_trim(3)). Use it after startup, because reading the targets requires several times
//! the memory that is kept. Any thread; blocks allocations of other threads for a few milliseconds.
void releaseFreeMemory();

} // namespace watchkeeper
