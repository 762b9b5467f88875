// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The threads that write files where the user wants them, and window.ini, whose loss would be harmless.

class QThreadPool;

namespace watchkeeper {

//! \brief Separate from all other pools. A network share that hangs delays only these files, not the profile or the evaluation of checks.
//!
//! When the program ends, main() waits briefly for these threads, as endProcess() waits for those of Qt's own pool.
QThreadPool &savingPool();

} // namespace watchkeeper
