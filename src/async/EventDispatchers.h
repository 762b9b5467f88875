// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Selects the event loop that Qt uses in the threads of this program.

class QProcessEnvironment;

namespace watchkeeper {

//! \brief Makes threads use Qt's own event loop instead of GLib's. Call it first in main(), before other threads exist.
//!
//! With 10,000 web pages, GLib's event loop costs the engine's thread 7 % more processor time, and that thread doesn't need it. The
//! main thread keeps GLib's event loop for the desktop. Qt reads the choice from an environment variable (qthread_unix.cpp). A
//! value set by the user isn't changed.
void usePlainEventDispatchers();

//! Removes the variable set by usePlainEventDispatchers() from the environment of a child process. The variable is meant only for
//! this program.
void removeEventDispatcherVariable(QProcessEnvironment *environment);

} // namespace watchkeeper
