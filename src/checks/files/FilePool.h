// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The threads in which watched files, folders and logs are looked at.

class QThreadPool;

namespace watchkeeper {

//! That somebody waits for at the same time; see FileServices::places().
inline constexpr int kFileLooks = 8;
//! That nobody waits for any more and that have not ended: so many take nothing from the others. None where descriptors are
//! few.
inline constexpr int kHangingFileLooks = 24;

//! Apart from all others: looks at a network share that is gone may hold each of them for ever, and hold up nothing but such looks.
QThreadPool &filePool();

} // namespace watchkeeper
