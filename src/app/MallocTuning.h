// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How this process asks for memory. Only glibc's allocator is told anything; elsewhere nothing happens.

namespace watchkeeper {

//! \brief All threads take memory from one heap. To be called before there is a second thread.
//!
//! glibc gives each thread one of its own (mallopt(3), M_ARENA_MAX). What one thread of ours makes, another one frees, so that none of
//! these heaps ever gets smaller: with ten thousand targets it was 244 MiB instead of 205, at the same processor time.
void tuneMalloc();

//! \brief Returns what nobody uses to the system (malloc_trim(3)), for after a start: reading the targets takes a multiple of what is kept.
//! Any thread; the others get no memory meanwhile, for some milliseconds.
void giveBackMemory();

} // namespace watchkeeper
