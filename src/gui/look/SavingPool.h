// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The threads in which files are written to places that the user chose, and window.ini, which would be no loss.

class QThreadPool;

namespace watchkeeper {

//! \brief Apart from all others: a network share that hangs holds up such files alone, not the profile, and no check that is being judged.
//!
//! At the end main() waits for them a moment, as endProcess() waits for Qt's own.
QThreadPool &savingPool();

} // namespace watchkeeper
