// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The threads for writing files to places chosen by the user, and window.ini, whose loss would do no harm.

class QThreadPool;

namespace watchkeeper {

//! \brief Separate from all others: a network share that hangs delays only such files, not the profile or the evaluation of a check.
//!
//! At the end, main() waits for them briefly, as endProcess() waits for Qt's own.
QThreadPool &savingPool();

} // namespace watchkeeper
